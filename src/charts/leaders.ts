import { valueAt } from '../calculator/algebras/curve/line'
import type { Fraction } from '../calculator/fraction'
import { add, compare, divide, isZero, unit } from '../calculator/fraction'
import { findCrossings } from '../sweeps/crossings'
import type { PlaceCurves } from './nodes'

/** A stretch of the swept fact on which the same places pay the most. */
export interface LeaderStretch {
  readonly from: Fraction
  readonly to: Fraction
  /** More than one where they tie; none where nobody has an amount above nothing. */
  readonly leaders: readonly string[]
}

const two = add(unit, unit)

/** Who has the highest amount where, stretch by stretch. Places whose amount is unknown are passed over. */
export function leaderStretches(places: readonly PlaceCurves[]): LeaderStretch[] {
  const crossings = findCrossings(new Map(places.map(({ id, high }) => [id, high])))
  const xs = [...places.flatMap(({ high }) => high.xs), ...crossings.map(({ at }) => at)]
    .sort(compare)
    .filter((x, i, all) => i === 0 || compare(x, all[i - 1] as Fraction) !== 0)
  const next = places.map(() => 0)
  const stretches: LeaderStretch[] = []
  xs.slice(0, -1).forEach((from, i) => {
    const to = xs[i + 1] as Fraction
    const middle = divide(add(from, to), two)
    let best: Fraction | null = null
    let leaders: string[] = []
    places.forEach(({ id, high }, p) => {
      let own = next[p] ?? 0
      while (own < high.after.length - 1 && compare(high.xs[own + 1] as Fraction, from) <= 0)
        own += 1
      next[p] = own
      const line = high.after[own]
      if (!line) return
      const amount = valueAt(line, middle)
      const order = best ? compare(amount, best) : 1
      if (order > 0) [best, leaders] = [amount, [id]]
      else if (order === 0) leaders.push(id)
    })
    if (!best || isZero(best)) leaders = []
    const last = stretches.at(-1)
    if (last && last.leaders.join() === leaders.join()) {
      stretches[stretches.length - 1] = { ...last, to }
    } else stretches.push({ from, to, leaders })
  })
  return stretches
}
