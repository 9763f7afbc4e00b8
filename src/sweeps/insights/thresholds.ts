import type { Curve } from '../../calculator/algebras/curve'
import { isLevel } from '../../calculator/algebras/curve/line'
import { compare, nought } from '../../calculator/fraction'
import type { Fraction } from '../../calculator/fraction'
import { Decimal, zero } from '../../policies/decimal'
import type { Bend } from './bends'
import { bendsOf, holdsAtPoint, jumpsUp, rises } from './bends'
import type { Finding } from './finding'
import { reachOf } from './reachable'
import { sameValueJoined } from './same-value'
import type { ClauseCurve, PlaceCurve, VariedFact } from './varied-fact'

const starts = (bend: Bend): boolean => isLevel(bend.before) && rises(bend.after)

/** How fast a curve grows just beyond and just before a point, in yuan. */
function slopesAt({ xs, after }: Curve, x: Fraction): { before: Fraction; after: Fraction } {
  const right = xs.findLastIndex((each) => compare(each, x) <= 0)
  const left = xs.findLastIndex((each) => compare(each, x) < 0)
  return { before: after[left]?.slope ?? nought, after: after[right]?.slope ?? nought }
}

function thresholdOf(
  { path, stated, grain, near }: VariedFact,
  place: PlaceCurve,
  { id: clause, curve, paid }: ClauseCurve,
): Finding | null {
  for (const bend of bendsOf(curve)) {
    const jumps = jumpsUp(bend)
    if (!jumps && !starts(bend)) continue
    const at = reachOf(bend.at, grain, !jumps || holdsAtPoint(bend))
    if (at.value.lessThanOrEqualTo(stated)) continue
    if (at.value.greaterThan(near.to)) return null
    const slopes = slopesAt(place.curve, bend.at)
    const [then, before] = [place.paid(at.value), place.paid(at.value.minus(grain))]
    if (!then || !before) continue
    const jump = jumps ? then.minus(before) : zero
    if (jumps ? !jump.isPositive() || jump.isZero() : compare(slopes.after, slopes.before) <= 0) {
      continue
    }
    const end = curve.xs[bend.index + 1]
    const until = end ? Decimal.min(end.n.div(end.d), near.to) : near.to
    const own = paid(at.value.minus(jumps ? grain : 0))
    const most = paid(until.toDecimalPlaces(grain.decimalPlaces(), Decimal.ROUND_DOWN))
    const stake = jumps ? jump : own && most ? Decimal.max(zero, most.minus(own)) : zero
    const distance = at.value.minus(stated)
    const of = { path, stated, places: [place.id], clauses: [clause] }
    return { kind: 'threshold', ...of, at, distance, jump, slope: slopes.after, stake }
  }
  return null
}

/** The next threshold of every clause that is near and brings the place more. */
export function findThresholds(varied: VariedFact): Finding[] {
  return varied.places.flatMap((place) =>
    sameValueJoined(place.clauses.flatMap((clause) => thresholdOf(varied, place, clause) ?? [])),
  )
}
