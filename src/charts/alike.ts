import type { Curve } from '../calculator/algebras/curve'
import { sameLine, valueAt } from '../calculator/algebras/curve/line'
import { zip } from '../calculator/algebras/curve/pieces'
import { compare } from '../calculator/fraction'
import type { PlaceCurves } from './nodes'

function areAlike(a: Curve, b: Curve): boolean {
  const both = zip([a, b], ([one, other], x) =>
    x && one && other ? compare(valueAt(one, x), valueAt(other, x)) === 0 : sameLine(one, other),
  )
  return [...both.at, ...both.after].every(Boolean)
}

/** Groups of places whose highest amounts are the same everywhere. */
export function alikeGroups(places: readonly PlaceCurves[]): string[][] {
  const groups: PlaceCurves[][] = []
  for (const place of places) {
    if (place.high.after.every((line) => line === null)) continue
    const group = groups.find(([first]) => first && areAlike(first.high, place.high))
    if (group) group.push(place)
    else groups.push([place])
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ id }) => id))
}
