import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import type { End, Range } from '../../calculator/range'
import { Decimal, zero } from '../../policies/decimal'
import { gridAbove, gridBelow, gridOf, onGrid } from '../grid'
import type { Offer } from '../offer'
import type { Lead } from './lead'
import { leadOf, onePeriod } from './lead'
import type { Outer } from './search'
import { above, atMost } from './search'
import type { Stretch, Swept } from './stretches'
import { stretchesOf } from './stretches'

/** How two offers stand to each other in what is paid, along a sweep; `over` says which of them is to be ahead. */
export interface PaidOrder {
  /**
   * The least value (a whole fen or count) from which `over` is paid more at every value, beyond a point at which
   * the lines change their order: up to the next such point, or to the end of what is known. Null where that is
   * nowhere. Just before the next point the cuts may turn the order already; that is told with the next point and
   * is no reason for null here.
   */
  readonly from: (over: 0 | 1, at: Fraction, next: Fraction | null) => Decimal | null
  /** The greatest value up to which `over` is paid more, below such a point and down to the one before it. */
  readonly upTo: (over: 0 | 1, at: Fraction, previous: Fraction | null) => Decimal | null
  /** The first value from which both have numbers all the way to a point; null where they have none there. */
  readonly begins: (at: Fraction) => Decimal | null
  /** Between two points the first is paid more than the second by so many yuan at least, and at most. */
  readonly between: (from: Fraction, to: Fraction) => Range<Decimal>
}

/** The last value of the grid below a point, or the first one above it. */
function beside(x: Fraction, step: Decimal, side: -1 | 1): number {
  const index = side < 0 ? gridBelow(x, step) : gridAbove(x, step)
  return compare(onGrid(index, step), x) === 0 ? index + side : index
}

export function paidOrder(offers: readonly [Offer, Offer], end: End, swept: Swept): PaidOrder {
  const step = gridOf(swept.swept)
  const stretches = stretchesOf(offers, end, swept)
  const known = new Map<string, Lead>()
  const leadIn = (stretch: Stretch, over: 0 | 1): Lead => {
    const key = `${stretch.first}.${over}`
    const [first = [], second = []] = stretch.sides
    const lead =
      known.get(key) ??
      (over === 0 ? leadOf(first, second, end, step) : leadOf(second, first, end, step))
    known.set(key, lead)
    return lead
  }

  /** The stretches around a value that hang together, without a value that has no number. */
  function around(index: number): readonly Stretch[] {
    const own = stretches.findIndex(({ first, last }) => first <= index && index <= last)
    if (own < 0) return []
    let [low, high] = [own, own]
    const joins = (i: number): boolean =>
      stretches[i - 1] !== undefined && stretches[i - 1]?.last === (stretches[i]?.first ?? 0) - 1
    while (joins(low)) low -= 1
    while (joins(high + 1)) high += 1
    return stretches.slice(low, high + 1)
  }

  /** The outermost number between two at which a search finds something, stretch by stretch. */
  function outermostIn(
    hung: readonly Stretch[],
    [from, to]: readonly [number, number],
    side: Outer,
    search: (stretch: Stretch, first: number, last: number) => bigint | null,
  ): number | null {
    for (const stretch of side === 'last' ? [...hung].reverse() : hung) {
      const [first, last] = [Math.max(stretch.first, from), Math.min(stretch.last, to)]
      const found = first > last ? null : search(stretch, first, last)
      if (found !== null) return Number(found)
    }
    return null
  }

  /**
   * From the outermost value at which the order is sure back to the first one at which it fails. Where the order is
   * sure nowhere, and where no other change follows, from the outermost value of all.
   */
  function reaching(over: 0 | 1, at: Fraction, other: Fraction | null, away: Outer): number | null {
    const up = away === 'last'
    const start = up ? gridAbove(at, step) : gridBelow(at, step)
    const hung = around(start)
    const edges = [hung[0]?.first, hung.at(-1)?.last]
    const edge = up ? edges[1] : edges[0]
    if (edge === undefined) return null
    const limit = other && beside(other, step, up ? -1 : 1)
    const isMet = limit !== null && (up ? limit <= edge : limit >= edge)
    const outer = isMet ? limit : edge
    const within: [number, number] = up ? [start, outer] : [outer, start]
    if (within[0] > within[1]) return null
    const sure = outermostIn(hung, within, away, (stretch, first, last) => {
      const { surely } = leadIn(stretch, over)
      return above(surely, away, BigInt(first), BigInt(last), 0n)
    })
    const until = isMet ? (sure ?? outer) : outer
    const back: [number, number] = up ? [edges[0] ?? 0, until] : [until, edges[1] ?? 0]
    const lost = outermostIn(hung, back, away, (stretch, first, last) => {
      const lead = leadIn(stretch, over)
      return atMost(lead, away, ...onePeriod(lead, away, first, last), 0n)
    })
    if (lost === null) return up ? (edges[0] ?? null) : (edges[1] ?? null)
    if (lost === until) return null
    return up ? lost + 1 : lost - 1
  }

  const valueOf = (index: number | null): Decimal | null =>
    index === null ? null : onGrid(index, step).n
  return {
    from: (over, at, next) => valueOf(reaching(over, at, next, 'last')),
    upTo: (over, at, previous) => valueOf(reaching(over, at, previous, 'first')),
    begins: (at) => valueOf(around(gridAbove(at, step))[0]?.first ?? null),
    between(from, to) {
      const [first, last] = [gridAbove(from, step), gridBelow(to, step)]
      const bounds = stretches.flatMap((stretch) => {
        const a = BigInt(Math.max(first, stretch.first))
        const b = BigInt(Math.min(last, stretch.last))
        if (a > b) return []
        const lead = leadIn(stretch, 0)
        const unit = new Decimal(10).pow(lead.places)
        const [low, high] = [lead.least(a, b), lead.most(a, b)]
        return [{ low: new Decimal(low.toString()), high: new Decimal(high.toString()), unit }]
      })
      if (bounds.length === 0) return { low: zero, high: zero }
      return {
        low: Decimal.min(...bounds.map(({ low, unit }) => low.div(unit))),
        high: Decimal.max(...bounds.map(({ high, unit }) => high.div(unit))),
      }
    },
  }
}
