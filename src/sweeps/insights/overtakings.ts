import type { Curve } from '../../calculator/algebras/curve'
import type { Line } from '../../calculator/algebras/curve/line'
import { valueAt } from '../../calculator/algebras/curve/line'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { compare, whole } from '../../calculator/fraction'
import { Decimal, zero } from '../../policies/decimal'
import { findCrossings } from '../crossings'
import type { Finding, Reach } from './finding'
import { reachOf, reachedBefore } from './reachable'
import type { PlaceCurve, VariedFact } from './varied-fact'

type Side = 'beyond' | 'below'

/** The line of a curve just beyond or just below a point. */
function lineBeside({ xs, after }: Curve, x: Fraction, side: Side): Line | null {
  const sign = side === 'beyond' ? 1 : 0
  const index = xs.findLastIndex((each) => compare(each, x) < sign)
  return after[Math.min(index, after.length - 1)] ?? null
}

/** Whether the place pays the most of all just beyond or just below a point. */
function leadsBeside(place: PlaceCurve, places: readonly PlaceCurve[], x: Fraction, side: Side) {
  const own = lineBeside(place.curve, x, side)
  if (!own) return false
  return places.every(({ id, curve }) => {
    const rival = id === place.id ? null : lineBeside(curve, x, side)
    if (!rival) return true
    const order = compare(valueAt(own, x), valueAt(rival, x))
    const growth = compare(own.slope, rival.slope)
    return order > 0 || (order === 0 && (side === 'beyond' ? growth >= 0 : growth <= 0))
  })
}

/** The first value of a count at which a place is paid more than another; money is met at the point itself. */
function reachAt(
  { fact, grain }: VariedFact,
  over: PlaceCurve,
  under: PlaceCurve,
  x: Fraction,
  side: Side,
): Reach | null {
  const isAhead = (value: Decimal): boolean => {
    const [more, less] = [over.paid(value), under.paid(value)]
    return !!more && !!less && more.greaterThan(less)
  }
  const met = whole(reachedBefore(x, grain))
  const here = compare(met, x) === 0
  if (fact.type === 'count') {
    const first = side === 'beyond' ? (here ? met.n : met.n.plus(1)) : met.n
    const value = [0, 1, 2]
      .map((step) => (side === 'beyond' ? first.plus(step) : first.minus(step)))
      .find((each) => !each.isNegative() && isAhead(each))
    return value ? { at: x, value, inclusive: true } : null
  }
  const lines = [pieceAt(over.curve, x), pieceAt(under.curve, x)] as const
  const holds = !!lines[0] && !!lines[1] && compare(valueAt(lines[0], x), valueAt(lines[1], x)) > 0
  if (side === 'beyond') return reachOf(x, grain, holds)
  const value = here && !holds ? met.n.minus(grain) : met.n
  return { at: x, value, inclusive: here && holds }
}

/** Every pair's nearest change of order above and below what the company states. */
export function findOvertakings(varied: VariedFact): Finding[] {
  const { path, stated, near, places } = varied
  const here = whole(stated)
  const found = new Map<string, Finding>()
  const placeOf = (id: string): PlaceCurve | undefined => places.find((each) => each.id === id)
  for (const { between, at, leaderAfter } of findCrossings(
    new Map(places.map(({ id, curve }) => [id, curve])),
  )) {
    const side: Side = compare(at, here) >= 0 ? 'beyond' : 'below'
    const ahead = side === 'beyond'
    const other = between[0] === leaderAfter ? between[1] : between[0]
    const over = placeOf(ahead ? leaderAfter : other)
    const under = placeOf(ahead ? other : leaderAfter)
    const pair = `${between.join()}.${side}`
    if (!over || !under || (ahead && found.has(pair))) continue
    const reach = reachAt(varied, over, under, at, side)
    if (!reach) continue
    const isNear = ahead ? reach.value.lte(near.to) : reach.value.gte(near.from)
    // At the value itself the order may have changed already.
    if (!isNear || (ahead && reach.value.lte(stated)) || (!ahead && reach.value.gte(stated))) {
      continue
    }
    const far = ahead ? near.to : near.from.toDecimalPlaces(varied.grain.decimalPlaces())
    const [more, less] = [over.paid(far), under.paid(far)]
    const stake = more && less ? Decimal.max(zero, more.minus(less)) : zero
    const leads = leadsBeside(over, places, at, side)
    const of = { path, stated, over: over.id, under: under.id, at: reach, ahead, leads, stake }
    found.set(pair, { kind: 'overtaking', ...of })
  }
  return [...found.values()]
}
