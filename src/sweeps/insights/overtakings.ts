import { pieceAt } from '../../calculator/algebras/curve/pieces'
import { whole } from '../../calculator/fraction'
import { Decimal, zero } from '../../policies/decimal'
import type { Pair } from '../paid/crossings'
import { pairOf } from '../paid/crossings'
import { leadersOf } from '../ranking'
import type { Finding, Overtaking } from './finding'
import type { PlaceCurve, VariedFact } from './varied-fact'

/** The nearest change of order above what the company states, and the nearest below. */
type Change = Pick<Overtaking, 'at' | 'value' | 'ahead'> & { readonly over: 0 | 1 }

function changeAbove({ crossings, offers }: Pair, { stated, near }: VariedFact): Change | null {
  const next = crossings.find(({ paidAt, turns }) => turns && paidAt?.greaterThan(stated))
  if (!next?.paidAt || next.paidAt.greaterThan(near.to)) return null
  const over = next.leaderAfter === offers[0].id ? 0 : 1
  return { at: next.paidAt, value: next.paidAt, ahead: true, over }
}

function changeBelow(pair: Pair, { stated, near }: VariedFact): Change | null {
  const { crossings, offers, upTo } = pair
  const i = crossings.findLastIndex(
    ({ paidAt, turns }) => turns && paidAt?.lessThanOrEqualTo(stated),
  )
  const last = crossings[i]
  if (!last?.paidAt) return null
  const over = last.leaderAfter === offers[0].id ? 1 : 0
  const value = upTo(over, last.at, crossings[i - 1]?.at ?? null)
  if (!value || value.lessThan(near.from) || value.greaterThanOrEqualTo(stated)) return null
  return { at: last.paidAt, value, ahead: false, over }
}

/** Whether a place pays the most of all with a value of the fact, and of how many where not all can be compared. */
function leadsAt(
  place: string,
  value: Decimal,
  { places }: VariedFact,
): Pick<Overtaking, 'leads' | 'among'> {
  const first = leadersOf(places.map(({ id, paid }) => ({ id, amount: paid(value) })))
  if (!first?.ids.includes(place)) return { leads: null, among: null }
  const inForce = places.filter(({ offer }) => pieceAt(offer.inForce, whole(value)) !== false)
  return {
    leads: first.ids.length > 1 ? 'shared' : 'alone',
    among: first.of < inForce.length ? first.of : null,
  }
}

/** Every pair's nearest change of order above and below what the company states, in what is paid. */
export function findOvertakings(varied: VariedFact): Finding[] {
  const { path, stated, near, places, grain, swept } = varied
  const found = (both: readonly [PlaceCurve, PlaceCurve], change: Change): Finding[] => {
    const { at, value, ahead } = change
    const [over, under] = change.over === 0 ? both : [both[1], both[0]]
    const [now, other] = [over.paid(stated), under.paid(stated)]
    // Where the cuts alone decide, the order may be the new one already.
    if (now && other && now.greaterThan(other)) return []
    const far = ahead ? near.to : near.from.toDecimalPlaces(grain.decimalPlaces())
    const [more, less] = [over.paid(far), under.paid(far)]
    const stake = more && less ? Decimal.max(zero, more.minus(less)) : zero
    const led = leadsAt(over.id, value, varied)
    const of = { path, stated, over: over.id, under: under.id, at, value, ahead, stake }
    return [{ kind: 'overtaking', ...of, ...led }]
  }
  return places.flatMap((first, i) =>
    places.slice(i + 1).flatMap((second) => {
      const pair = pairOf([first.offer, second.offer], 'high', swept)
      const changes = [changeAbove(pair, varied), changeBelow(pair, varied)]
      return changes.flatMap((change) => (change ? found([first, second], change) : []))
    }),
  )
}
