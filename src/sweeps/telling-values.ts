import type { End } from '../calculator/range'
import { Decimal } from '../policies/decimal'
import { leadingStretches } from './leading'
import type { Offer } from './offer'
import type { Swept } from './paid/stretches'
import { rankStretches } from './rank-stretches'

const number = ({ n, d }: { n: Decimal; d: Decimal }): Decimal => n.div(d)

/** So many times beyond what is shown already, a value tells of other companies. */
const reach = 8

/** Rising values as far as they hang together with the value stated and with one another. */
function within(values: readonly Decimal[], stated: Decimal | null): Decimal[] {
  const rising = [...values].sort((a, b) => a.comparedTo(b)).filter((each) => each.greaterThan(0))
  let limit = Decimal.max(stated ?? 0, rising[0] ?? 0)
  return rising.filter((each) => {
    if (each.greaterThan(limit.times(reach))) return false
    limit = Decimal.max(limit, each)
    return true
  })
}

/**
 * The values of the swept fact that a picture has to hold: where the lead changes and where one's own offer gains or
 * loses a rank; where there are none, where the own offer bends, else where any does. Yuan or counts, rising.
 */
export function tellingValues(
  offers: readonly Offer[],
  swept: Swept,
  own: string | null,
  stated: Decimal | null,
  end: End = 'high',
): readonly Decimal[] {
  const inner = (stretches: readonly { readonly from: { n: Decimal; d: Decimal } }[]): Decimal[] =>
    stretches.slice(1).map(({ from }) => number(from))
  const ranks = own === null ? [] : inner(rankStretches(own, offers, swept, end))
  const bends = (of: readonly Offer[]): Decimal[] =>
    of.flatMap((offer) => offer[end].xs.slice(1, -1).map(number))
  const kinds = [
    [...inner(leadingStretches(offers, swept, end)), ...ranks],
    bends(offers.filter(({ id }) => id === own)),
    bends(offers),
  ]
  for (const values of kinds) {
    const telling = within(values, stated)
    if (telling.length > 0) return telling
  }
  return []
}
