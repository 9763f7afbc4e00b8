import { valueAt } from '../../calculator/algebras/curve/line'
import { compare, isZero, nought } from '../../calculator/fraction'
import { Decimal, zero } from '../../policies/decimal'
import { bendsOf, falls, holdsAtPoint, jumpsDown } from './bends'
import type { Finding } from './finding'
import { reachOf } from './reachable'
import type { PlaceCurve, VariedFact } from './varied-fact'

const startOf = ({ curve }: PlaceCurve) => {
  const [line, x] = [curve.at[0], curve.xs[0]]
  return line && x ? valueAt(line, x) : nought
}

function fallsIn({ path, stated, grain, near }: VariedFact, place: PlaceCurve): Finding[] {
  const least = startOf(place)
  const all = bendsOf(place.curve).flatMap((bend): Finding[] => {
    const jumps = jumpsDown(bend)
    if (!jumps && !(falls(bend.after) && !falls(bend.before))) return []
    // Where the fact never brought the place anything, it is a deduction and no choice of the company.
    if (compare(bend.amounts.before, least) <= 0) return []
    const at = reachOf(bend.at, grain, !jumps || holdsAtPoint(bend))
    const past = at.value.lessThanOrEqualTo(stated)
    if (at.value.greaterThan(near.to)) return []
    const before = place.paid(jumps ? at.value.minus(grain) : at.value)
    const [then, far] = [place.paid(at.value), place.paid(Decimal.max(near.to, stated))]
    if (!before || !then || !far) return []
    const drop = jumps ? before.minus(then) : zero
    const stake = Decimal.max(drop, before.minus(far), zero)
    const clauses = [...new Set(bend.marks.flatMap(({ clause }) => clause ?? []))]
    const slope = falls(bend.after) ? bend.after.slope : nought
    if (drop.isZero() && isZero(slope)) return []
    const of = { path, stated, places: [place.id], clauses, at, past, drop, slope, stake }
    return [{ kind: 'fall', ...of }]
  })
  const isPast = (each: Finding): boolean => each.kind === 'fall' && each.past
  const last = all.filter(isPast).at(-1)
  const next = all.find((each) => !isPast(each))
  return [last, next].filter((each) => each !== undefined)
}

/** Where more of the fact costs a place money that the fact brought it before. */
export function findFalls(varied: VariedFact): Finding[] {
  return varied.places.flatMap((place) => fallsIn(varied, place))
}
