import type { Curve } from '../../calculator/algebras/curve'
import { isLevel } from '../../calculator/algebras/curve/line'
import { compare, nought } from '../../calculator/fraction'
import type { Fraction } from '../../calculator/fraction'
import type { Decimal } from '../../policies/decimal'
import type { Bend } from './bends'
import { bendsOf, holdsAtPoint, rises } from './bends'
import type { Finding } from './finding'
import { reachOf } from './reachable'
import { sameValueJoined } from './same-value'
import type { VariedFact } from './varied-fact'

/** The point from which on a curve stays as it is, where it grew up to there. */
function capOf(curve: Curve): Bend | null {
  const last = bendsOf(curve).at(-1)
  if (!last || last.index !== curve.xs.length - 2) return null
  const stays = isLevel(last.after) && compare(last.amounts.here, last.amounts.after) === 0
  return stays && rises(last.before) && !holdsAtPoint(last) ? last : null
}

const isLevelFrom = ({ xs, after }: Curve, x: Fraction): boolean => {
  const line = after.at(-1)
  return !!line && isLevel(line) && xs.slice(1, -1).every((each) => compare(each, x) <= 0)
}

const least = ({ xs: [start = nought] }: Curve): Decimal => start.n.div(start.d)

/** Clauses that pay no more from a value on: reached by the company, or near. */
export function findCaps({ path, stated, grain, near, places }: VariedFact): Finding[] {
  return places.flatMap(({ id: place, curve: total, clauses, paid: paidThere }) => {
    const found = clauses.flatMap(({ id: clause, curve, paid }): Finding[] => {
      const cap = capOf(curve)
      if (!cap) return []
      const of = { path, stated, places: [place], whole: isLevelFrom(total, cap.at) }
      const reach = reachOf(cap.at, grain, true)
      if (reach.value.lessThanOrEqualTo(stated)) {
        const amount = paid(stated)
        if (!amount || amount.isZero()) return []
        const stake = amount.minus(paid(least(curve)) ?? 0)
        return [{ kind: 'capped', ...of, clause, from: reach, amount, stake }]
      }
      if (reach.value.greaterThan(near.to)) return []
      const [then, now] = [paidThere(reach.value), paidThere(stated)]
      if (!then || !now || then.lessThanOrEqualTo(now)) return []
      const gain = then.minus(now)
      const distance = reach.value.minus(stated)
      const clauses = [clause]
      return [{ kind: 'cap_ahead', ...of, clauses, at: reach, distance, gain, stake: gain }]
    })
    return sameValueJoined(found)
  })
}
