import type { Fraction } from '../../calculator/fraction'
import { compare, whole } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { Decimal } from '../../policies/decimal'
import type { Crossing } from '../crossings'
import { crossingsOf } from '../crossings'
import type { Offer } from '../offer'
import type { PaidOrder } from './order'
import { paidOrder } from './order'
import type { Swept } from './stretches'

/** Where the line of one offer overtakes that of another, and from where on it is paid more. */
export interface PaidCrossing extends Crossing {
  /**
   * The least value (a whole fen or count) from which the new order of what is paid holds up to the next crossing
   * of the two or the end of the range; null where it never does.
   */
  readonly paidAt: Decimal | null
  /** Whether what is paid changes its order: not where the new leader was paid more before its line led. */
  readonly turns: boolean
}

/** Two offers along a sweep: where their lines cross, and how they stand to each other in what is paid. */
export interface Pair extends PaidOrder {
  readonly offers: readonly [Offer, Offer]
  readonly crossings: readonly PaidCrossing[]
  /** From which value on one of them is paid more, beyond a point where its line comes to lead. */
  readonly paidFrom: (leader: string, at: Fraction) => Decimal | null
}

function comparedPair(offers: readonly [Offer, Offer], end: End, swept: Swept): Pair {
  const [first, second] = offers
  const found = crossingsOf(first.id, second.id, first[end], second[end])
  const order = paidOrder(offers, end, swept)
  const paidFrom = (leader: string, at: Fraction): Decimal | null => {
    const next = found.find((each) => compare(each.at, at) > 0)?.at ?? null
    return order.from(leader === first.id ? 0 : 1, at, next)
  }
  const crossings = found.map((each, i) => {
    const paidAt = paidFrom(each.leaderAfter, each.at)
    const [previous, start] = [found[i - 1]?.at, order.begins(each.at)]
    const turns =
      paidAt !== null &&
      !(start?.greaterThanOrEqualTo(paidAt) ?? false) &&
      !(previous && compare(whole(paidAt), previous) <= 0)
    return { ...each, paidAt, turns }
  })
  return { ...order, offers, crossings, paidFrom }
}

const known = new WeakMap<Offer, WeakMap<Offer, Partial<Record<End, Pair>>>>()

/** Two offers of one sweep compared; the same two are compared once. */
export function pairOf(offers: readonly [Offer, Offer], end: End, swept: Swept): Pair {
  const [first, second] = offers
  const others = known.get(first) ?? new WeakMap<Offer, Partial<Record<End, Pair>>>()
  known.set(first, others)
  const own = others.get(second) ?? {}
  others.set(second, own)
  return (own[end] ??= comparedPair(offers, end, swept))
}

/** Every two offers, in their order. */
export const pairsOf = (offers: readonly Offer[], end: End, swept: Swept): Pair[] =>
  offers.flatMap((first, i) =>
    offers.slice(i + 1).map((second) => pairOf([first, second], end, swept)),
  )
