import type { Curve } from '../calculator/algebras/curve'
import { zip } from '../calculator/algebras/curve/pieces'
import { amountMode } from './modes/amount'
import type { ChartMode } from './modes/mode'
import type { PlaceCurves } from './nodes'

function areAlike(a: Curve, b: Curve, { same }: Pick<ChartMode, 'same'>): boolean {
  const both = zip([a, b], ([one, other], x) =>
    one && other ? same(one, other, x) : one === other,
  )
  return [...both.at, ...both.after].every(Boolean)
}

/** Groups of places whose highest amounts look the same everywhere. */
export function alikeGroups(
  places: readonly PlaceCurves[],
  mode: Pick<ChartMode, 'same'> = amountMode,
): string[][] {
  const groups: PlaceCurves[][] = []
  for (const place of places) {
    if (place.high.after.every((line) => line === null)) continue
    const group = groups.find(([first]) => first && areAlike(first.high, place.high, mode))
    if (group) group.push(place)
    else groups.push([place])
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ id }) => id))
}
