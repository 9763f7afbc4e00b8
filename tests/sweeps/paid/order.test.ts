import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueAt } from '../../../src/calculator/algebras/curve/line'
import { pieceAt } from '../../../src/calculator/algebras/curve/pieces'
import type { Fraction } from '../../../src/calculator/fraction'
import { compare, subtract, whole, written } from '../../../src/calculator/fraction'
import { Decimal, zero } from '../../../src/policies/decimal'
import { findCrossings } from '../../../src/sweeps/crossings'
import { gridAbove, gridBelow, onGrid } from '../../../src/sweeps/grid'
import type { Offer } from '../../../src/sweeps/offer'
import { paidAt } from '../../../src/sweeps/paid-at'
import { pairOf } from '../../../src/sweeps/paid/crossings'
import { paidOrder } from '../../../src/sweeps/paid/order'
import { drawing } from '../../random'
import { factOf, from, offerOf, offers, swept, to } from './offers'

const one = new Decimal(1)
type End = 'low' | 'high'

/** By how much the first is paid more than the second; null where one has no number. */
function lead(over: Offer, under: Offer, end: End, n: number): Decimal | null {
  const x = onGrid(n, one)
  const [more, less] = [paidAt(over, end, x), paidAt(under, end, x)]
  return more && less && more.minus(less)
}

/** The lead of the uncut lines. */
function uncut(over: Offer, under: Offer, end: End, n: number): Decimal {
  const x = onGrid(n, one)
  const [more, less] = [pieceAt(over[end], x), pieceAt(under[end], x)]
  if (!more || !less) return zero
  const { n: top, d } = subtract(valueAt(more, x), valueAt(less, x))
  return top.div(d)
}

/** The values on one side of a crossing, nearest first: up to the crossing beyond, as far as both have numbers. */
function sideOf(
  both: readonly [Offer, Offer],
  end: End,
  at: Fraction,
  other: Fraction | null,
  way: 1 | -1,
): { values: number[]; isMet: boolean } {
  const values: number[] = []
  const isBeyond = (n: number): boolean =>
    other !== null && compare(onGrid(n, one), other) * way >= 0
  let n = way > 0 ? gridAbove(at, one) : gridBelow(at, one)
  while (n >= from && n <= to && !isBeyond(n) && lead(...both, end, n) !== null) {
    values.push(n)
    n += way
  }
  return { values, isMet: other !== null && isBeyond(n) }
}

const pairs = fc.tuple(
  offers('a', true),
  offers('b', true),
  fc.constantFrom<End>('high', 'low'),
  fc.constantFrom<1 | -1>(1, -1),
)

test('the order told at a crossing holds from there on, not one step before, and none is kept back', () => {
  let told = 0
  let moved = 0
  fc.assert(
    fc.property(pairs, ([first, second, end, way]) => {
      const both = [first, second] as const
      const crossings = findCrossings(new Map(both.map((offer) => [offer.id, offer[end]])))
      const order = paidOrder(both, end, swept)
      crossings.forEach(({ at, leaderAfter }, i) => {
        // Beyond a crossing the new leader is to be ahead, below it the old one.
        const leader = (leaderAfter === 'a') === way > 0 ? 0 : 1
        const [over, under] = leader === 0 ? both : ([second, first] as const)
        const other = crossings[i + way]?.at ?? null
        const found = way > 0 ? order.from(leader, at, other) : order.upTo(leader, at, other)
        const { values, isMet } = sideOf(both, end, at, other, way)
        const isAhead = (n: number): boolean =>
          n >= from && n <= to && (lead(over, under, end, n)?.gt(0) ?? false)
        const most = over.awards.reduce((sum, { step }) => sum.plus(step), zero)
        const isSure = (n: number): boolean => uncut(over, under, end, n).gte(most)
        const sure = values.filter(isSure)
        if (found === null) {
          if (values.length > 0) expect(isAhead(values.at(-1) ?? 0)).toBe(false)
          if (isMet) expect(sure).toEqual([])
          return
        }
        told += 1
        const x = found.toNumber()
        if (x !== values[0]) moved += 1
        expect(isAhead(x)).toBe(true)
        expect(isAhead(x - way)).toBe(false)
        const later = (n: number): number => (n - x) * way
        expect(values.some((n) => later(n) >= 0)).toBe(true)
        const lost = values.filter((n) => later(n) > 0 && !isAhead(n))
        // Only just before the next crossing, within what the cuts can take, is it lost again.
        if (!isMet) expect(lost).toEqual([])
        for (const n of lost) {
          expect(isSure(n)).toBe(false)
          expect(sure.filter((each) => later(each) > later(n))).toEqual([])
        }
        const [near = x] = values
        for (let n = x; later(n) >= 0 && (near - n) * way > 0; n += way) {
          expect(isAhead(n)).toBe(true)
        }
      })
    }),
    drawing(500),
  )
  expect(told).toBeGreaterThan(0)
  expect(moved).toBeGreaterThan(0)
})

test('the lead is never less nor more than told', () => {
  fc.assert(
    fc.property(pairs, ([first, second, end]) => {
      const order = paidOrder([first, second], end, swept)
      const { low, high } = order.between(onGrid(from, one), onGrid(to, one))
      for (let n = from; n <= to; n += 1) {
        const own = lead(first, second, end, n)
        if (own) expect(own.gte(low) && own.lte(high)).toBe(true)
      }
    }),
    drawing(100),
  )
})

/** One clause along an amount of money: a rate of it, cut to a step. */
const rateOf = (id: string, rate: string, fixed: string, step: string): Offer => {
  const line = { slope: whole(new Decimal(rate)), intercept: whole(new Decimal(fixed)) }
  const ends = [whole(zero), whole(new Decimal(1_000_000))]
  const curve = { xs: ends, at: [line, line], after: [line], marks: [[], []] }
  return offerOf(id, [{ high: curve, low: curve, step: new Decimal(step) }])
}

const money = { ...swept, swept: { path: 'revenue', fact: factOf('revenue') } }
const told = (over: Offer, under: Offer) =>
  pairOf([over, under], 'high', {
    ...money,
    sweep: { path: 'revenue', from: whole(zero), to: whole(new Decimal(1_000_000)) },
  }).crossings.map(({ at, paidAt: paid, leaderAfter }) => [
    written(at).text,
    paid?.toFixed() ?? null,
    leaderAfter,
  ])

test('a place that is cut to 100 yuan overtakes later than its line does', () => {
  // 30% of 100,000 are 30,000 of both; one fen less than 30,100 is still cut to 30,000.
  const longhua = rateOf('longhua', '0.3', '0', '100')
  const pudong = rateOf('pudong', '0.2', '10000', '0.01')
  // Beyond 100,000 the lead of a tenth of the money has to make up for what the cut takes.
  expect(told(longhua, pudong)).toEqual([['100000', '100666.67', 'longhua']])
})

test('and a place that is cut to the fen overtakes it before its line does', () => {
  const longhua = rateOf('longhua', '0', '30099', '100')
  const pudong = rateOf('pudong', '0.3', '0', '0.01')
  expect(told(longhua, pudong)).toEqual([['100330', '100000.04', 'pudong']])
})
