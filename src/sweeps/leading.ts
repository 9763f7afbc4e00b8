import { valueAt } from '../calculator/algebras/curve/line'
import { pieceAt } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import { add, compare, divide, isZero, unit, whole } from '../calculator/fraction'
import type { End } from '../calculator/range'
import { Decimal, zero } from '../policies/decimal'
import { gridAbove, gridBelow, gridOf, onGrid } from './grid'
import type { Offer } from './offer'
import { paidAt } from './paid-at'
import type { Pair } from './paid/crossings'
import { pairsOf } from './paid/crossings'
import type { Swept } from './paid/stretches'
import { highest, isLead, leadersOf } from './ranking'

/** A stretch of the swept fact on which the same offers are paid the most. */
export interface LeadingStretch {
  readonly from: Fraction
  readonly to: Fraction
  /** More than one where they tie; none where nobody has an amount above nothing, or nobody else has one. */
  readonly leaders: readonly string[]
  /** The only one with an amount, above nothing: it leads nobody; null elsewhere. */
  readonly alone: string | null
  /** So many yuan may be between those that lead together: what the cuts make of equal lines; mostly nothing. */
  readonly apart: Decimal
}

const two = add(unit, unit)

/** The pair of two offers, and which of them comes first in it. */
type Pairing = (a: string, b: string) => { readonly pair: Pair; readonly isFirst: boolean } | null

function pairing(pairs: readonly Pair[]): Pairing {
  const known = new Map(pairs.map((pair) => [pair.offers.map(({ id }) => id).join(), pair]))
  return (a, b) => {
    const [own, other] = [known.get([a, b].join()), known.get([b, a].join())]
    return own ? { pair: own, isFirst: true } : other ? { pair: other, isFirst: false } : null
  }
}

/** Whose uncut lines are highest at a value between two breaks, or whose line alone is known there. */
function highestLines(
  offers: readonly Offer[],
  end: End,
  inside: Fraction,
): Pick<LeadingStretch, 'leaders' | 'alone'> {
  const first = highest(
    offers.map((offer) => {
      const { id } = offer
      const line = pieceAt(offer[end], inside)
      return [id, line && valueAt(line, inside)] as const
    }),
    compare,
  )
  if (!first || isZero(first.amount)) return { leaders: [], alone: null }
  if (isLead(first)) return { leaders: first.ids, alone: null }
  return { leaders: [], alone: first.ids[0] ?? null }
}

type Stretch = Omit<LeadingStretch, 'apart'>

/**
 * Who leads between two breaks. The lines tell it, unless what is paid in the middle tells otherwise: then those
 * lead whom nobody of them is ahead of all the way.
 */
function stretchBetween(
  offers: readonly Offer[],
  end: End,
  pairOf: Pairing,
  [from, to]: readonly [Fraction, Fraction],
  step: Decimal,
): Stretch {
  const inside = divide(add(from, to), two)
  const middle = onGrid(gridBelow(inside, step), step)
  const { leaders: lines, alone } = highestLines(offers, end, inside)
  if (alone !== null) return { from, to, leaders: [], alone }
  const isWithin = compare(middle, from) > 0
  const paid = isWithin
    ? leadersOf(offers.map((offer) => ({ id: offer.id, amount: paidAt(offer, end, middle) })))
    : null
  const some = offers
    .map(({ id }) => id)
    .filter((id) => lines.includes(id) || paid?.ids.includes(id))
  if (!paid || (some.length === lines.length && some.length === paid.ids.length)) {
    return { from, to, leaders: lines, alone }
  }
  const isBehind = (id: string): boolean =>
    some.some((other) => {
      const found = pairOf(id, other)
      if (!found) return false
      const { low, high } = found.pair.between(from, to)
      return found.isFirst ? high.isNegative() && !high.isZero() : low.greaterThan(0)
    })
  const leaders = some.filter((id) => !isBehind(id))
  return { from, to, leaders: leaders.length > 0 ? leaders : lines, alone }
}

/** The same stretches told in what is paid: each begins where its leaders are paid more than those before. */
function toldIn(stretches: readonly Stretch[], pairOf: Pairing, step: Decimal): Stretch[] {
  const told: Stretch[] = []
  const isEmpty = ({ from, to }: Stretch): boolean =>
    compare(onGrid(gridAbove(from, step), step), to) >= 0
  for (const stretch of stretches) {
    if (stretches.length > 1 && isEmpty(stretch)) continue
    const last = told.at(-1)
    const [leader] = stretch.leaders
    if (!last || !leader) {
      told.push(stretch)
      continue
    }
    const outdone = last.leaders.filter((id) => !stretch.leaders.includes(id))
    const starts = outdone.map((id) => ({
      id,
      at: pairOf(leader, id)?.pair.paidFrom(leader, stretch.from) ?? null,
    }))
    const equal = starts.filter(({ at }) => at === null).map(({ id }) => id)
    const known = starts.flatMap(({ at }) => at ?? [])
    const from = known.length > 0 ? whole(Decimal.max(...known)) : stretch.from
    // What begins only after its own end is nowhere: the lines lead there, and nobody is paid more.
    if (compare(from, stretch.to) >= 0 && equal.length === 0 && known.length > 0) continue
    const own = { ...stretch, from, leaders: [...stretch.leaders, ...equal] }
    while (told.length > 1 && compare((told.at(-1) as Stretch).from, from) >= 0) told.pop()
    told.push(own)
  }
  return told.map((each, i) => ({
    ...each,
    to: told[i + 1]?.from ?? stretches.at(-1)?.to ?? each.to,
  }))
}

function apartIn({ leaders, from, to }: Stretch, pairOf: Pairing): Decimal {
  const all = leaders.flatMap((a, i) =>
    leaders.slice(i + 1).flatMap((b) => {
      const found = pairOf(a, b)?.pair.between(from, to)
      return found ? [found.low.abs(), found.high.abs()] : []
    }),
  )
  return Decimal.max(zero, ...all)
}

/**
 * Who is paid the most where, stretch by stretch, from values that the fact can take: whole fen or counts. Offers
 * without a number are passed over.
 */
export function leadingStretches(
  offers: readonly Offer[],
  swept: Swept,
  end: End = 'high',
): LeadingStretch[] {
  const pairs = pairsOf(offers, end, swept)
  const pairOf = pairing(pairs)
  const step = gridOf(swept.swept)
  const crossings = pairs.flatMap((pair) => pair.crossings)
  const xs = [...offers.flatMap((offer) => offer[end].xs), ...crossings.map(({ at }) => at)]
    .sort(compare)
    .filter((x, i, all) => i === 0 || compare(x, all[i - 1] as Fraction) !== 0)
  const order = offers.map(({ id }) => id)
  const joined: Stretch[] = []
  const join = (stretch: Stretch): void => {
    const leaders = order.filter((id) => stretch.leaders.includes(id))
    const last = joined.at(-1)
    if (last && last.leaders.join() === leaders.join() && last.alone === stretch.alone) {
      joined[joined.length - 1] = { ...last, to: stretch.to }
    } else joined.push({ ...stretch, leaders })
  }
  xs.slice(0, -1).forEach((from, i) => {
    join(stretchBetween(offers, end, pairOf, [from, xs[i + 1] as Fraction], step))
  })
  const told = toldIn(joined.splice(0), pairOf, step)
  told.forEach(join)
  return joined.map((each) => ({ ...each, apart: apartIn(each, pairOf) }))
}
