import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridAbove, gridBelow, gridStep, onGrid } from '../../src/sweeps/grid'
import type { Reach } from '../../src/sweeps/inverse/inverse'
import { reachOf } from '../../src/sweeps/inverse/inverse'
import { offersOf } from '../../src/sweeps/offer'
import { paidAt } from '../../src/sweeps/paid-at'
import type { SweepResult } from '../../src/sweeps/sweep'
import { Decimal } from '../../src/policies/decimal'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios } from '../random'
import { exampleOf, reportAt, sweepOf, trySweep } from './asked'

type Input = Readonly<Record<string, unknown>>

function answers(sweep: SweepResult, wanted: string, end: 'low' | 'high' = 'high') {
  const wish = { wanted: new Decimal(wanted), end, sweep }
  return Object.fromEntries(
    offersOf(sweep, 'locations', { kind: 'total' }).map((offer) => [
      offer.id,
      words(reachOf(offer, wish)),
    ]),
  )
}

const words = (reach: Reach): string =>
  reach.kind === 'silent' ? 'silent' : `${reach.kind} ${reach.at.toFixed()} ${reach.pays.toFixed()}`

describe('what investment brings an amount, where nothing else is stated', () => {
  const sweep = sweepOf({ project_investment: '0' }, 'project_investment', '0', '100000000')

  test('5 million in Pudong need 10 million: PD-1 pays half', () => {
    expect(answers(sweep, '5000000').pudong).toBe('reached 10000000 5000000')
  })

  test('one fen more needs two fen more', () => {
    expect(answers(sweep, '5000000.01').pudong).toBe('reached 10000000.02 5000000.01')
  })

  test('Changning stops at the cap of CN-8.3, met at 6 million', () => {
    expect(answers(sweep, '5000000').changning).toBe('missed 6000000 3000000')
  })

  test('nothing is firm in Pudong, where PD-1 is a ceiling', () => {
    expect(answers(sweep, '5000000', 'low').pudong).toBe('missed 0 0')
  })

  test('the amount is already paid at the start of a range that begins above it', () => {
    const far = sweepOf({}, 'project_investment', '50000000', '100000000')
    expect(answers(far, '5000000').pudong).toBe('reached 50000000 20000000')
  })
})

test('a count is rounded up to the next whole unit', () => {
  const order = { robot_orders: [{ units: 1, unit_price: '500000' }] }
  const sweep = sweepOf(order, 'robot_orders.0.units', '0', '20')
  // PD-7 pays 150,000 a robot from the fifth on.
  expect(answers(sweep, '800000').pudong).toMatch(/^reached 6 900000/)
})

test('a place without any number is silent', () => {
  const sweep = sweepOf({}, 'rent_last_year', '0', '1000000')
  expect(answers(sweep, '1').pudong).toBe('silent')
})

/** The answers against the calculator at the value, one step below it, and at other values of the range. */
function check(input: Input, path: string, to: string, wanted: Decimal, picks: number[]): number {
  const sweep = trySweep(input, path, '0', to)
  if (!sweep) return 0
  const step = gridStep(sweep.swept.fact)
  const [least, most] = [gridAbove(sweep.sweep.from, step), gridBelow(sweep.sweep.to, step)]
  const pays = (place: string, end: 'low' | 'high', x: Decimal): Decimal | null => {
    const amount = reportAt(input, path, x).locations[place]?.[end] ?? null
    return amount === null ? null : new Decimal(amount)
  }
  let checked = 0
  for (const offer of offersOf(sweep, 'locations', { kind: 'total' })) {
    for (const end of ['low', 'high'] as const) {
      const reach = reachOf(offer, { wanted, end, sweep })
      const where = `${offer.id} ${end}: ${wanted.toFixed()} by ${path}: ${words(reach)}`
      const others = picks.map((pick) => onGrid(least + (pick % (most - least + 1)), step))
      if (reach.kind === 'silent') {
        for (const x of others) expect(paidAt(offer, end, x), where).toBeNull()
        continue
      }
      const { at, kind } = reach
      expect(at.mod(step).toFixed(), where).toBe('0')
      expect(pays(offer.id, end, at)?.toFixed(), where).toBe(reach.pays.toFixed())
      expect(reach.pays.gte(wanted), where).toBe(kind === 'reached')
      if (at.gt(sweep.sweep.from.n)) {
        const below = pays(offer.id, end, at.minus(step))
        expect(below === null || below.lt(kind === 'reached' ? wanted : reach.pays), where).toBe(
          true,
        )
      }
      // Neither before the value, nor, where the amount is missed, anywhere is as much paid.
      for (const x of others.filter(({ n }) => kind === 'missed' || n.lt(at))) {
        const paid = paidAt(offer, end, x)
        expect(paid === null || paid.lt(wanted), `${where}, at ${x.n.toFixed()}`).toBe(true)
      }
      checked += 1
    }
  }
  return checked
}

const facts = [
  ['project_investment', '100000000'],
  ['city_award', '30000000'],
  ['revenue', '500000000'],
  ['robot_orders.0.units', '300'],
  ['robot_orders.0.repeat', '60'],
] as const

const amounts = fc.oneof(
  fc.integer({ min: 1, max: 4_000_000_000 }).map((fen) => new Decimal(fen).div(100)),
  fc.integer({ min: 1, max: 400 }).map((part) => new Decimal(part).times(100_000)),
)

describe('the calculator pays the amount at the value found, and not one step below', () => {
  test('in the example companies', () => {
    let checked = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus.examples.map(({ id }) => id)),
        fc.constantFrom(...facts),
        amounts,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (example, [path, to], wanted, picks) => {
          checked += check(exampleOf(example), path, to, wanted, picks)
        },
      ),
      drawing(25),
    )
    expect(checked).toBeGreaterThan(2 * runsOf(25))
  })

  test('in random scenarios', () => {
    fc.assert(
      fc.property(
        scenarios(corpus),
        amounts,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (input, wanted, picks) => {
          check(input, 'project_investment', '200000000', wanted, picks)
        },
      ),
      drawing(12),
    )
  })
})
