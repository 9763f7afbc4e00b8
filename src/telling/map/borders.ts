import type { Fraction } from '../../calculator/fraction'
import { drawn } from '../../charts/point'
import { leadingStretches } from '../../sweeps/leading'
import type { AskedFinding } from '../curves/finding'
import type { AskedMap } from './map-finding'

/** A border of the map where the company's own line crosses it: the very value, and who leads beyond it. */
export interface Border {
  /** The axis that the value is of. */
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly text: string
}

/** Where the lead changes along both lines through the company's own values. */
export function bordersOf({ x, y, speech }: AskedMap): Border[] {
  const of = (axis: 'x' | 'y', asked: AskedFinding | null, other: Fraction | null): Border[] => {
    if (!asked || !other) return []
    const { sweep, shown, end, swept } = asked
    const stretches = leadingStretches(
      shown.map(({ offer }) => offer),
      sweep,
      end,
    )
    return stretches.slice(1).flatMap(({ from, leaders }) => {
      const names = leaders.map((id) => shown.find((each) => each.id === id)?.short ?? id)
      if (names.length === 0) return []
      const value = swept.counts ? swept.crossing(from) : swept.mark(from)
      const named = { value, leader: speech.names(names) }
      return [{ axis, at: drawn(from), text: speech.t('map.border', named) }]
    })
  }
  return [...of('x', x, y?.here ?? null), ...of('y', y, x?.here ?? null)]
}
