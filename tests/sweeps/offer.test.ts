import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from '../../src/calculator/algebras/exact'
import { calculate } from '../../src/calculator/calculate'
import type { Fraction } from '../../src/calculator/fraction'
import { whole } from '../../src/calculator/fraction'
import { partSum } from '../../src/calculator/part-sum'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Report } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import { withFact } from '../../src/sweeps/swept-fact'
import { gridAbove, gridBelow, gridStep, onGrid } from '../../src/sweeps/grid'
import { offersOf } from '../../src/sweeps/offer'
import { paidAt } from '../../src/sweeps/paid-at'
import { statusAt } from '../../src/sweeps/status-at'
import type { SweepResult } from '../../src/sweeps/sweep'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import { asked, exampleOf, reportAt, sweepOf, trySweep } from './asked'

const facts: readonly (readonly [string, string])[] = [
  ['project_investment', '100000000'],
  ['revenue', '500000000'],
  ['city_award', '20000000'],
  ['funding_rounds.0.amount', '100000000'],
  ['robot_orders.0.units', '400'],
]
const text = (amount: Decimal | null): string | null => amount && amount.toFixed(2)

/** Values that a scenario can state: any, and those beside the breaks. */
function valuesOf({ sweep, swept, result }: SweepResult, picks: readonly number[]): Fraction[] {
  const step = gridStep(swept.fact)
  const [least, most] = [gridAbove(sweep.from, step), gridBelow(sweep.to, step)]
  const breaks = [...result.locations.values()].flatMap(({ awards }) =>
    awards.flatMap(({ high, low }) => [...high.xs, ...low.xs]),
  )
  return picks.map((pick, i) => {
    const near = breaks[pick % Math.max(1, breaks.length)]
    const index =
      i % 2 === 0 && near
        ? gridBelow(near, step) + (pick % 3) - 1
        : least + (pick % Math.max(1, most - least))
    return onGrid(Math.min(Math.max(index, least), most), step)
  })
}

function expectTotals(sweep: SweepResult, report: Report, x: Fraction): void {
  for (const view of ['locations', 'policies'] as const) {
    for (const offer of offersOf(sweep, view, { kind: 'total' })) {
      for (const end of ['low', 'high'] as const) {
        const own = report[view][offer.id]
        expect(text(paidAt(offer, end, x)), `${offer.id} ${end}`).toBe(own?.[end])
      }
    }
  }
}

function expectClauses(sweep: SweepResult, report: Report, x: Fraction): void {
  for (const clause of corpus.clauses.keys()) {
    for (const offer of offersOf(sweep, 'locations', { kind: 'clause', clause, beside: false })) {
      const own = report.locations[offer.id]?.clauses.find(({ id }) => id === clause)
      expect(statusAt(offer, x), `${offer.id} ${clause}`).toBe(own?.status)
      for (const end of ['low', 'high'] as const) {
        expect(text(paidAt(offer, end, x)), `${offer.id} ${clause} ${end}`).toBe(
          own?.award?.[end] ?? null,
        )
      }
    }
  }
}

/** The themes against the same sum in the exact algebra, whose awards are cut as they are paid. */
function expectThemes(sweep: SweepResult, moved: unknown, x: Fraction): void {
  const read = readScenario(moved, corpus, asked)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const result = calculate(corpus, read.scenario.readings, exact(read.scenario))
  for (const { id: theme } of corpus.themes) {
    for (const offer of offersOf(sweep, 'locations', { kind: 'theme', theme })) {
      const sum = result.locations.get(offer.id)
      if (!sum) throw new Error(offer.id)
      const own = partSum(sum, (clause) => clause.theme === theme, result.setting)
      for (const end of ['low', 'high'] as const) {
        const { value } = own[end]
        const exactly = value && value.n.div(value.d)
        expect(text(paidAt(offer, end, x)), `${offer.id} ${theme} ${end}`).toBe(text(exactly))
      }
    }
  }
}

describe('an offer at a value pays what the calculator pays there', () => {
  test.each(corpus.examples)('$id: totals, themes and single clauses', ({ scenario }) => {
    let points = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...facts),
        fc.array(fc.nat(), { minLength: 2 }),
        (fact, picks) => {
          const [path, to] = fact
          const sweep = trySweep(scenario, path, '0', to)
          if (!sweep) return
          for (const x of valuesOf(sweep, picks.slice(0, 2))) {
            const report = reportAt(scenario, path, x.n)
            expectTotals(sweep, report, x)
            expectClauses(sweep, report, x)
            expectThemes(sweep, withFact(scenario, sweep.swept, x.n.toFixed()), x)
            points += 1
          }
        },
      ),
      drawing(6),
    )
    expect(points).toBeGreaterThan(0)
  })

  test('on random scenarios too', () => {
    fc.assert(
      fc.property(scenarios(corpus), fc.nat(), fc.nat(), (input, a, b) => {
        const sweep = trySweep(input, 'project_investment', '0', '200000000')
        if (!sweep) return
        for (const x of valuesOf(sweep, [a, b])) {
          const report = reportAt(input, 'project_investment', x.n)
          expectTotals(sweep, report, x)
          expectClauses(sweep, report, x)
          expectThemes(sweep, withFact(input, sweep.swept, x.n.toFixed()), x)
        }
      }),
      drawing(12),
    )
  })
})

const maker = exampleOf('humanoid-maker')
const investment = sweepOf(maker, 'project_investment', '0', '100000000')

test('the themes of a place add up to its total', () => {
  const x = whole(new Decimal('24000000'))
  for (const total of offersOf(investment, 'locations', { kind: 'total' })) {
    const sums = corpus.themes.map(({ id: theme }) => {
      const offers = offersOf(investment, 'locations', { kind: 'theme', theme })
      const own = offers.find(({ id }) => id === total.id)
      return (own && paidAt(own, 'high', x)) ?? new Decimal(0)
    })
    expect(Decimal.sum(...sums).toFixed(2)).toBe(text(paidAt(total, 'high', x)))
  }
})

test('a clause has a curve in each place that has it, and only there', () => {
  const ids = (clause: string, beside = false): string[] =>
    offersOf(investment, 'locations', { kind: 'clause', clause, beside }).map(({ id }) => id)
  expect(ids('XH-9')).toEqual(['xuhui'])
  expect(ids('SZ-2a')).toEqual(['longhua', 'shenzhen'])
  expect(ids('XH-9', true)).toEqual(corpus.locations.map(({ id }) => id))
})

test('a place without a clause on a theme, or without a number, has no amount and not 0', () => {
  const x = whole(new Decimal('24000000'))
  const ofTheme = (theme: string, place: string) =>
    offersOf(investment, 'locations', { kind: 'theme', theme }).find(({ id }) => id === place)
  const silent = corpus.themes.flatMap(({ id: theme }) =>
    corpus.locations.flatMap(({ id }) => {
      const offer = ofTheme(theme, id)
      return offer && offer.awards.length === 0 ? [offer] : []
    }),
  )
  expect(silent.length).toBeGreaterThan(0)
  for (const offer of silent) {
    expect(paidAt(offer, 'high', x)).toBeNull()
    expect(statusAt(offer, x)).toBeNull()
  }
  const unnumbered = [...corpus.clauses.values()].filter(
    ({ commitment }) => commitment === 'unquantified',
  )
  for (const { id: clause } of unnumbered) {
    const [offer] = offersOf(investment, 'policies', { kind: 'clause', clause, beside: false })
    expect(offer && paidAt(offer, 'high', x), clause).toBeNull()
  }
})

test('a theme whose clauses all give way to others is not paid, which is no 0', () => {
  const values = ['0', '5000000', '24000000', '100000000']
  const given = values.flatMap((value) => {
    const x = whole(new Decimal(value))
    const report = reportAt(maker, 'project_investment', x.n)
    return corpus.themes.flatMap(({ id: theme }) =>
      offersOf(investment, 'locations', { kind: 'theme', theme }).flatMap((offer) => {
        const statuses = (report.locations[offer.id]?.clauses ?? [])
          .filter(({ id }) => corpus.clauses.get(id)?.theme === theme)
          .map(({ status }) => status)
        const isGiven =
          statuses.includes('superseded') &&
          !statuses.includes('awarded') &&
          !statuses.includes('zero')
        if (!isGiven) return []
        expect(paidAt(offer, 'high', x), `${offer.id} ${theme} at ${value}`).toBeNull()
        expect(paidAt(offer, 'low', x)).toBeNull()
        return [offer.id]
      }),
    )
  })
  expect(given).toContain('changning')
})
