import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Curve } from '../../src/calculator/algebras/curve'
import { CurveRefusal, curve } from '../../src/calculator/algebras/curve'
import { exact } from '../../src/calculator/algebras/exact'
import type { Result, Sum } from '../../src/calculator/calculate'
import { calculate } from '../../src/calculator/calculate'
import type { Fraction } from '../../src/calculator/fraction'
import { statuses } from '../../src/calculator/status'
import { reportAwards } from '../../src/calculator/report/award'
import type { PrintedSum } from '../../src/calculator/report/printed'
import { printedReport } from '../../src/calculator/report/printed'
import type { AmountRange, ClauseAward } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import type { PolicySketch } from './small-corpus'
import {
  amountAt,
  amountText,
  readCases,
  smallCorpus,
  smallScenario,
  sweepsOf,
} from './small-corpus'

/** What a sum says of its clauses, by id, and of itself. */
type Expected = Partial<Omit<PrintedSum, 'clauses'>> & {
  readonly clauses?: Record<string, Partial<ClauseAward>>
}

interface Case {
  /** The rule in one sentence. */
  readonly name: string
  readonly district: PolicySketch
  /** A second policy, paid together with the first in one place. */
  readonly city?: PolicySketch
  /** Matters between the two. */
  readonly matters?: readonly object[]
  readonly scenario: unknown
  readonly expect: {
    /** The district policy alone. */
    readonly district?: Expected
    readonly together?: Expected
    /** Awards of the district alone before the cut, as decimals or "numerator/denominator". */
    readonly uncut?: Record<string, AmountRange>
  }
  /** Facts along which the rule is no straight line, so that a curve refuses them by name. */
  readonly refuses?: readonly string[]
}

function asWritten({ district, city, matters, scenario }: Case) {
  const corpus = smallCorpus({ district, ...(city && { city }) }, matters)
  return { corpus, scenario: smallScenario(corpus, scenario) }
}

const byId = ({ clauses, ...sum }: PrintedSum) => ({
  ...sum,
  clauses: Object.fromEntries(clauses.map((clause) => [clause.id, clause])),
})

/** Every award of every policy and of the place, uncut, in the same words for every algebra. */
function uncutAwards<N, B>(result: Result<N, B>, read: (amount: N) => Fraction | null) {
  const awards = ({ awards }: Sum<N, B>) =>
    awards.map(({ standing, status }) => {
      const { low, high, assessment } = standing
      const award = {
        low: amountText(read(low)),
        high: amountText(read(high)),
        status: statuses[read(status)?.n.toNumber() ?? -1],
      }
      return [assessment.clause.id, award] as const
    })
  const sums = [...result.policies, ...result.locations]
  return Object.fromEntries(sums.map(([id, sum]) => [id, Object.fromEntries(awards(sum))]))
}

const nothing = { low: '0.00', high: '0.00' }

const folder = new URL('stacking/', import.meta.url)
const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))

it('every general rule has its cases', () => {
  expect(files.sort()).toEqual([
    'budget',
    'combined-caps',
    'matters',
    'public-money',
    'recognition',
    'superior-first',
    'yearly-caps',
  ])
})

describe.each(files)('%s', (file) => {
  for (const each of readCases<Case>(`stacking/${file}.json`)) {
    it(each.name, () => {
      const { corpus, scenario } = asWritten(each)
      const report = printedReport(reportAwards(scenario, corpus))
      const { district = {}, together = {}, uncut = {} } = each.expect
      expect(byId(report.policies['district'] as PrintedSum)).toMatchObject(district)
      expect(byId(report.locations['together'] as PrintedSum)).toMatchObject(together)
      const result = calculate(corpus, scenario.readings, exact(scenario))
      expect(uncutAwards(result, ({ value }) => value)['district']).toMatchObject(uncut)
    })

    it(`${each.name}: no low end is above its high end, and only an award pays`, () => {
      const { corpus, scenario } = asWritten(each)
      const { policies, locations } = printedReport(reportAwards(scenario, corpus))
      const awards = [...Object.values(policies), ...Object.values(locations)]
        .flatMap(({ clauses }) => clauses)
        .map(({ id, status, award }) => ({ id, status, ...(award ?? nothing) }))
      const wrong = awards.filter(
        ({ status, low, high }) =>
          new Decimal(low).greaterThan(high) || (status !== 'awarded' && low !== nothing.low),
      )
      expect(wrong).toEqual([])
    })

    it(`${each.name}: the curve through it says so too`, () => {
      const { corpus, scenario } = asWritten(each)
      const wanted = uncutAwards(
        calculate(corpus, scenario.readings, exact(scenario)),
        ({ value }) => value,
      )
      const refused = new Set<string>()
      for (const { sweep, x, name } of sweepsOf(corpus, scenario)) {
        try {
          const result = calculate(corpus, scenario.readings, curve(scenario, sweep))
          const found = uncutAwards(result, (amount: Curve) => amountAt(amount, x))
          expect({ name, ...found }).toEqual({ name, ...wanted })
        } catch (error) {
          if (!(error instanceof CurveRefusal)) throw error
          refused.add(sweep.path)
        }
      }
      expect([...refused]).toEqual(each.refuses ?? [])
    })
  }
})
