import type { Fraction } from '../calculator/fraction'
import { add, compare, divide, unit, whole } from '../calculator/fraction'
import type { End } from '../calculator/range'
import { gridAbove, gridBelow, gridStep, onGrid } from './grid'
import type { Offer } from './offer'
import { paidAt } from './paid-at'
import { pairsOf } from './paid/crossings'
import type { Swept } from './paid/stretches'
import { groupsOf } from './ranking'

/** A stretch of the swept fact on which one offer has the same rank among all. */
export interface RankStretch {
  readonly from: Fraction
  readonly to: Fraction
  /** 1 for the greatest amount; null where the offer has no number there. */
  readonly rank: number | null
  /** Who is paid the very same. */
  readonly besides: readonly string[]
  /** Whether nobody with a number is paid less; false where nobody else has one. */
  readonly isLast: boolean
}

type Standing = Omit<RankStretch, 'from' | 'to'>

const two = add(unit, unit)

function standingAt(own: string, offers: readonly Offer[], end: End, x: Fraction): Standing {
  const groups = groupsOf(offers.map((offer) => ({ id: offer.id, amount: paidAt(offer, end, x) })))
  const group = groups.find(({ ids }) => ids.includes(own))
  if (!group) return { rank: null, besides: [], isLast: false }
  const besides = group.ids.filter((id) => id !== own)
  return { rank: group.rank, besides, isLast: groups.length > 1 && groups.at(-1) === group }
}

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.rank === b.rank && a.isLast === b.isLast && a.besides.join() === b.besides.join()

/**
 * The rank of one offer by what is paid, from one end of a sweep to the other. A stretch begins where the new order is
 * paid, a whole fen or count, or at the break that brings it about.
 */
export function rankStretches(
  own: string,
  offers: readonly Offer[],
  swept: Swept,
  end: End = 'high',
): RankStretch[] {
  const { from, to } = swept.sweep
  const step = gridStep(swept.swept.fact)
  const crossings = pairsOf(offers, end, swept)
    .filter(({ offers: pair }) => pair.some(({ id }) => id === own))
    .flatMap((pair) => pair.crossings)
    .flatMap(({ turns, paidAt: found }) => (turns && found ? [whole(found)] : []))
  const bounds = [...offers.flatMap((offer) => offer[end].xs), ...crossings, from, to]
    .filter((x) => compare(x, from) >= 0 && compare(x, to) <= 0)
    .sort(compare)
    .filter((x, i, all) => i === 0 || compare(x, all[i - 1] as Fraction) !== 0)
  const found: RankStretch[] = []
  bounds.slice(0, -1).forEach((start, i) => {
    const next = bounds[i + 1] as Fraction
    const first = gridAbove(start, step)
    const middle = Math.max(first, gridBelow(divide(add(start, next), two), step))
    if (compare(onGrid(middle, step), next) >= 0) return
    const standing = standingAt(own, offers, end, onGrid(middle, step))
    const last = found.at(-1)
    if (last && sameStanding(last, standing)) return
    found.push({ from: last ? onGrid(first, step) : from, to: next, ...standing })
  })
  return found.map((each, i) => ({ ...each, to: found[i + 1]?.from ?? to }))
}
