import type { Fraction } from '../calculator/fraction'
import { add, compare, divide, unit, whole } from '../calculator/fraction'
import type { End } from '../calculator/range'
import type { Decimal } from '../policies/decimal'
import { gridAbove, gridBelow, gridOf, onGrid } from './grid'
import type { Offer } from './offer'
import { paidAt } from './paid-at'
import type { Pair } from './paid/crossings'
import { pairsOf } from './paid/crossings'
import type { Swept } from './paid/stretches'
import { aloneIn, groupsOf, standingsOf } from './ranking'

/** A stretch of the swept fact on which one offer has the same rank among all. */
export interface RankStretch {
  readonly from: Fraction
  readonly to: Fraction
  /** 1 for the greatest amount; null where the offer has no number there, or nobody else has one. */
  readonly rank: number | null
  /** The offer is the only one with an amount there, above nothing. */
  readonly alone: boolean
  /** Who is paid the very same. */
  readonly besides: readonly string[]
  /** Whether nobody with a number is paid less; false where nobody else has one. */
  readonly isLast: boolean
}

type Standing = Omit<RankStretch, 'from' | 'to'>
type Amounts = ReadonlyMap<string, Decimal | null>

const two = add(unit, unit)

function standingAt(own: string, amounts: Amounts): Standing {
  const all = [...amounts].map(([id, amount]) => ({ id, amount }))
  const standing = standingsOf(all).get(own)
  if (!standing) return { rank: null, alone: aloneIn(all) === own, besides: [], isLast: false }
  const groups = groupsOf(all)
  const isLast = groups.length > 1 && (groups.at(-1)?.ids.includes(own) ?? false)
  return { ...standing, alone: false, isLast }
}

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.rank === b.rank &&
  a.alone === b.alone &&
  a.isLast === b.isLast &&
  a.besides.join() === b.besides.join()

/** How the own offer stands to another: 1 where it is paid more, null where either has no number. */
function orderOf(own: string, other: string, amounts: Amounts): number | null {
  const [mine, theirs] = [amounts.get(own), amounts.get(other)]
  return mine && theirs ? mine.comparedTo(theirs) : null
}

/** From where on the new order is paid, where it changes beyond a bound: the last of the pairs that change. */
function paidFrom(
  own: string,
  pairs: readonly Pair[],
  [before, after]: readonly [Amounts, Amounts],
  bound: Fraction,
): Fraction | null {
  const starts = pairs.flatMap((pair) => {
    const other = pair.offers.find(({ id }) => id !== own)?.id ?? own
    const order = orderOf(own, other, after)
    if (!order || order === orderOf(own, other, before)) return []
    const found = pair.paidFrom(order > 0 ? own : other, bound)
    return found ? [whole(found)] : []
  })
  return starts.reduce<Fraction | null>(
    (last, each) => (last && compare(last, each) >= 0 ? last : each),
    null,
  )
}

/**
 * The rank of one offer by what is paid, from one end of a sweep to the other. A stretch begins where the new order is
 * paid, a whole fen or count.
 */
export function rankStretches(
  own: string,
  offers: readonly Offer[],
  swept: Swept,
  end: End = 'high',
): RankStretch[] {
  const { from, to } = swept.sweep
  const step = gridOf(swept.swept)
  const pairs = pairsOf(offers, end, swept).filter(({ offers: pair }) =>
    pair.some(({ id }) => id === own),
  )
  const crossings = pairs.flatMap((pair) => pair.crossings).map(({ at }) => at)
  const bounds = [...offers.flatMap((offer) => offer[end].xs), ...crossings, from, to]
    .filter((x) => compare(x, from) >= 0 && compare(x, to) <= 0)
    .sort(compare)
    .filter((x, i, all) => i === 0 || compare(x, all[i - 1] as Fraction) !== 0)
  const found: (Standing & { readonly from: Fraction })[] = []
  let before: Amounts = new Map()
  bounds.slice(0, -1).forEach((start, i) => {
    const next = bounds[i + 1] as Fraction
    const first = gridAbove(start, step)
    const middle = Math.max(first, gridBelow(divide(add(start, next), two), step))
    const inside = onGrid(middle, step)
    if (compare(inside, next) >= 0) return
    const amounts = new Map(offers.map((offer) => [offer.id, paidAt(offer, end, inside)]))
    const standing = standingAt(own, amounts)
    const last = found.at(-1)
    if (!last || !sameStanding(last, standing)) {
      const paid = last ? paidFrom(own, pairs, [before, amounts], start) : from
      const isWithin = paid !== null && compare(paid, last?.from ?? from) >= 0
      found.push({ ...standing, from: isWithin ? paid : onGrid(first, step) })
    }
    before = amounts
  })
  return found.map((each, i) => ({ ...each, to: found[i + 1]?.from ?? to }))
}
