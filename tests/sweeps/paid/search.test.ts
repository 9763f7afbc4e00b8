import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../../../src/policies/decimal'
import { onGrid } from '../../../src/sweeps/grid'
import { reachOf } from '../../../src/sweeps/inverse/inverse'
import { paidAt } from '../../../src/sweeps/paid-at'
import { leadOf, onePeriod } from '../../../src/sweeps/paid/lead'
import { above, atMost, greatest, patience } from '../../../src/sweeps/paid/search'
import { stretchesOf } from '../../../src/sweeps/paid/stretches'
import { drawing } from '../../random'
import { from, offers, swept, to } from './offers'

const one = new Decimal(1)
const ends = fc.constantFrom('low' as const, 'high' as const)
/** A theme settles both passes; a total has one. */
const pairs = fc.tuple(offers('a'), offers('b'), ends, fc.boolean(), fc.boolean())
const asTheme = <T extends object>(offer: T, is: boolean): T =>
  is ? { ...offer, subject: 'theme' } : offer

const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('a lead is what one offer is paid more than another, and its bounds hold over every stretch', () => {
  fc.assert(
    fc.property(pairs, ([first, second, end, one1, two]) => {
      const [a, b] = [asTheme(first, one1), asTheme(second, two)]
      for (const { first: low, last: high, step, sides } of stretchesOf([a, b], end, swept)) {
        const lead = leadOf(sides[0] ?? [], sides[1] ?? [], end, step)
        const unit = new Decimal(10).pow(lead.places)
        const paid = numbers
          .filter((n) => n >= low && n <= high)
          .map((n) => {
            const x = onGrid(n, one)
            const [own, other] = [paidAt(a, end, x), paidAt(b, end, x)]
            return BigInt((own?.minus(other ?? 0) ?? one).times(unit).toFixed())
          })
        paid.forEach((value, i) => {
          const n = BigInt(low + i)
          expect(lead.least(n, n)).toBe(value)
          expect(lead.most(n, n)).toBe(value)
          expect(lead.surely.least(n, n) <= value).toBe(true)
        })
        const [bottom, top] = [BigInt(low), BigInt(high)]
        const [fewest, most] = paid.reduce(
          ([x, y], value) => [value < x ? value : x, value > y ? value : y] as const,
          [paid[0] ?? 0n, paid[0] ?? 0n] as const,
        )
        expect(lead.least(bottom, top) <= fewest && lead.most(bottom, top) >= most).toBe(true)
        if (lead.period !== null) {
          paid.forEach((value, i) => {
            const later = paid[i + Number(lead.period)]
            if (later !== undefined) expect(later).toBe(value)
          })
        }
      }
    }),
    drawing(150),
  )
})

test('a search finds what trying every number finds', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: -40, max: 40 }), ([a, b, end], hundreds) => {
      for (const { first, last, step, sides } of stretchesOf([a, b], end, swept)) {
        const lead = leadOf(sides[0] ?? [], sides[1] ?? [], end, step)
        const limit = BigInt(hundreds) * 10n ** BigInt(lead.places + 2)
        const range = [BigInt(first), BigInt(last)] as const
        const all = numbers.filter((n) => n >= first && n <= last).map(BigInt)
        const value = (n: bigint): bigint => lead.least(n, n)
        const over = all.filter((n) => value(n) > limit)
        const others = all.filter((n) => value(n) <= limit)
        const ends = [first, last] as const
        for (const [side, which] of [
          ['first', 0],
          ['last', -1],
        ] as const) {
          const [most, least] = [over.at(which) ?? null, others.at(which) ?? null]
          expect(above(lead, side, ...range, limit)).toBe(most)
          expect(atMost(lead, side, ...range, limit)).toBe(least)
          expect(above(lead, side, ...onePeriod(lead, side, ...ends), limit)).toBe(most)
          expect(atMost(lead, side, ...onePeriod(lead, side, ...ends), limit)).toBe(least)
        }
        const most = all.map(value).reduce((x, y) => (x > y ? x : y))
        expect(greatest(lead, ...range)).toBe(most)
        expect(greatest(lead, ...onePeriod(lead, 'first', ...ends))).toBe(most)
      }
    }),
    drawing(150),
  )
})

test('the inverse answer is the least number that pays the amount, or the most that is paid anywhere', () => {
  fc.assert(
    fc.property(
      offers('a', true),
      ends,
      fc.integer({ min: 1, max: 30_000 }),
      (offer, end, yuan) => {
        const wanted = new Decimal(yuan).div(3)
        const paid = numbers.map((n) => paidAt(offer, end, onGrid(n, one)))
        const known = paid.filter((each) => each !== null)
        const reach = reachOf(offer, { wanted, end, sweep: swept })
        if (known.length === 0) {
          expect(reach).toEqual({ kind: 'silent' })
          return
        }
        const first = (amount: Decimal) => paid.findIndex((each) => each?.gte(amount))
        const found = first(wanted)
        const most = Decimal.max(...known)
        const at = found >= 0 ? found : first(most)
        expect(reach).toMatchObject({ kind: found >= 0 ? 'reached' : 'missed' })
        if (reach.kind === 'silent') return
        expect([reach.at.toFixed(), reach.pays.toFixed()]).toEqual([
          String(at),
          paid[at]?.toFixed(),
        ])
      },
    ),
    drawing(150),
  )
})

test('a search that nothing decides ends, and tells no order that is not sure', () => {
  const never = (found: bigint, elsewhere: bigint) => (a: bigint, b: bigint) =>
    a === b ? found : elsewhere
  const range = [0n, 10n ** 15n] as const
  const behind = { least: never(1n, -1n), most: never(1n, 1n) }
  // As if it were behind at the last number that is still open: what is told then is later, and true.
  expect(atMost(behind, 'last', ...range, 0n)).toBeGreaterThan(10n ** 15n - 2n * BigInt(patience))
  const ahead = { least: never(0n, 0n), most: never(0n, 1n) }
  expect(above(ahead, 'first', ...range, 0n)).toBeNull()
  expect(greatest(ahead, ...range)).toBe(0n)
})
