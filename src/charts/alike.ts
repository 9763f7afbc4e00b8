import type { Curve } from '../calculator/algebras/curve'
import { zip } from '../calculator/algebras/curve/pieces'
import type { End } from '../calculator/range'
import { amountMode } from './modes/amount'
import type { ChartMode } from './modes/mode'
import type { PlaceCurves } from './nodes'

function areAlike(a: Curve, b: Curve, { same }: Pick<ChartMode, 'same'>): boolean {
  const both = zip([a, b], ([one, other], x) =>
    one && other ? same(one, other, x) : one === other,
  )
  return [...both.at, ...both.after].every(Boolean)
}

/** Groups of places whose amounts at one end look the same everywhere. */
export function alikeGroups(
  places: readonly PlaceCurves[],
  mode: Pick<ChartMode, 'same'> = amountMode,
  end: End = 'high',
): string[][] {
  const groups: PlaceCurves[][] = []
  for (const place of places) {
    if (place[end].after.every((line) => line === null)) continue
    const group = groups.find(([first]) => first && areAlike(first[end], place[end], mode))
    if (group) group.push(place)
    else groups.push([place])
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ id }) => id))
}
