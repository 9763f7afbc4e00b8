import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus'
import type { AmountRange, ClauseAward, Report, SumAward } from '../../src/calculator/report/award'
import { drawsFrom } from './draws'
import { laws } from './laws'
import type { Input } from './laws/asked'
import { answer } from './laws/asked'
import { boundClauses } from './laws/caps'
import { bearings } from './laws/polarity'

/** A company with something in every document, and money that is scarce. */
const input: Input = {
  application_date: '2026-06-30',
  project_investment: '30000000',
  project_role: 'issuer',
  project_fiscal_input: '1000000',
  revenue: '250000000',
  revenue_previous_year: '100000000',
  newly_settled: true,
  rent_last_year: '800000',
  compute_purchase: '4000000',
  model_purchase: '3000000',
  algorithm_filings: 2,
  city_award: '2000000',
  longhua_budget: '50000000',
  longhua_demand: '100000000',
  robot_orders: [
    { units: 60, unit_price: '400000', repeat: 1 },
    { units: 5, unit_price: '900000', repeat: 2 },
  ],
  funding_rounds: [{ amount: '80000000' }],
}

const doctored = (change: (clause: ClauseAward) => ClauseAward): Report => {
  const report = answer(corpus, input)
  const all = (sums: Readonly<Record<string, SumAward>>) =>
    Object.fromEntries(
      Object.entries(sums).map(([id, sum]) => [id, { ...sum, clauses: sum.clauses.map(change) }]),
    )
  return { ...report, policies: all(report.policies), locations: all(report.locations) }
}

const huge = '999999999999.00'
const both = (high: string, low = high): AmountRange => ({ low, high })
const paid = ({ award }: ClauseAward): boolean => award !== null && award.high !== '0.00'

/** Answers of a calculator that has gone wrong, each with the law that has to notice. */
const wrong: readonly (readonly [
  keyof typeof laws,
  string,
  (clause: ClauseAward) => ClauseAward,
])[] = [
  [
    'what is firm is at most what is possible',
    'a low above its high',
    (clause) => (paid(clause) ? { ...clause, award: both('1.00', '2.00') } : clause),
  ],
  [
    'an award is at most its entitlement',
    'more than the clause pays on its own',
    (clause) => (paid(clause) ? { ...clause, award: both(huge, '0.00') } : clause),
  ],
  [
    'a total is at most its clauses',
    'a clause that was dropped after the sum',
    (clause) => (paid(clause) ? { ...clause, award: both('0.00') } : clause),
  ],
  [
    'what cannot be said is no amount, not even nothing',
    'a total though all that counted is open',
    (clause) => ({ ...clause, status: 'unknown' }),
  ],
  [
    'a clause pays at most its cap',
    'an entitlement beyond the cap',
    (clause) => (clause.entitlement ? { ...clause, entitlement: both(huge) } : clause),
  ],
  [
    'awards keep within the public money of a project',
    'a district award beyond the investment',
    (clause) => (clause.id === 'LH-10a' ? { ...clause, award: both('30000000.00') } : clause),
  ],
  [
    'awards keep within pools and budget',
    'an award in full though demand is twice the budget',
    (clause) =>
      clause.id.startsWith('LH') && paid(clause)
        ? { ...clause, award: clause.entitlement }
        : clause,
  ],
  [
    'the order of items changes nothing',
    'figures that the other order does not give',
    (clause) => (clause.id === 'PD-7' ? { ...clause, award: both('1.00') } : clause),
  ],
  [
    'more of a base is never less, but where a clause says so',
    'figures above those of a greater company',
    (clause) => (clause.entitlement ? { ...clause, entitlement: both(huge) } : clause),
  ],
  [
    'a fact taken away makes nothing firm, but where its absence has a meaning',
    'figures below those of a company that states less',
    (clause) => (clause.entitlement ? { ...clause, entitlement: both('0.00') } : clause),
  ],
]

describe('the laws of the soak', () => {
  it.each(wrong)('"%s" notices %s', (law, _what, change) => {
    const found = Array.from({ length: 20 }, (_, seed) =>
      laws[law]({ corpus, input, report: doctored(change), draws: drawsFrom(seed) }),
    )
    expect(found.flat().length).toBeGreaterThan(0)
  })

  it.each(Object.entries(laws))('"%s" is quiet about the answer as it is', (_name, law) => {
    const report = answer(corpus, input)
    for (let seed = 0; seed < 20; seed++) {
      expect(law({ corpus, input, report, draws: drawsFrom(seed) })).toEqual([])
    }
  })

  it('are each tried on a wrong answer', () => {
    expect(new Set(wrong.map(([law]) => law))).toEqual(new Set(Object.keys(laws)))
  })

  it('bind the caps of most clauses, and know the bases from the deductions', () => {
    expect(boundClauses(corpus, input)).toBeGreaterThan(20)
    const { clauses } = bearings(corpus, {})
    expect(clauses.get('PD-1')?.get('project_investment')).toBe('more')
    expect(clauses.get('XH-2')?.get('revenue')).toBe('more')
    expect(clauses.get('CN-8.4a')?.get('dcmm_award_received')).toBe('less')
    expect(clauses.get('PD-7')?.get('robot_orders.units')).toBe('more')
    expect(bearings(corpus, { 'PD-A1': 'c' }).clauses.get('PD-7')?.get('robot_orders.units')).toBe(
      'either',
    )
  })
})
