import { describe, expect, it } from 'vitest'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { whole } from '../../src/calculator/fraction'
import { Decimal, zero } from '../../src/policies/decimal'
import { lapsedIn, lastDays, lastDayTogether } from '../../src/sweeps/lapsed'
import { sweepScenario } from '../../src/sweeps/sweep'
import { lapsedOffers } from '../../src/sweeps/lapsed-offers'
import { paidAt } from '../../src/sweeps/paid-at'
import { corpus } from '../corpus'

const of = (input: Readonly<Record<string, unknown>>, day: string) =>
  readHolding(input, corpus, day).scenario

describe('a place that is out of force', () => {
  it.each([
    ['2026-12-28', []],
    ['2026-12-29', ['pudong 2026-12-28']],
    ['2027-01-01', ['pudong 2026-12-28', 'changning 2026-12-31']],
    ['2027-02-01', ['pudong 2026-12-28', 'changning 2026-12-31']],
    ['2027-07-01', ['pudong 2026-12-28', 'changning 2026-12-31', 'shenzhen 2027-06-30']],
  ])('on %s: %s', (day, expected) => {
    const found = [...lastDays(corpus, day, 'locations')].map(([id, to]) => `${id} ${to}`)
    expect(found).toEqual(expected)
  })

  it('a place stays in while one of its documents does, though the document itself is out', () => {
    expect([...lastDays(corpus, '2027-07-01', 'policies').keys()]).toEqual([
      'pudong',
      'changning',
      'shenzhen',
    ])
    expect(lastDays(corpus, '2027-07-01', 'locations').has('longhua')).toBe(false)
    expect(lastDays(corpus, '2028-01-01', 'locations').get('longhua')).toBe('2027-12-31')
  })

  it.each(['2026-12-29', '2027-01-01', '2027-02-01', '2027-07-01'])(
    'is told with what it paid on its last day, for every example, on %s',
    (day) => {
      for (const { scenario } of corpus.examples) {
        for (const view of ['locations', 'policies'] as const) {
          const lapsed = lapsedIn(corpus, of(scenario, day), view)
          const now = reportAwards(of(scenario, day), corpus)
          for (const [id, sum] of Object.entries(now[view])) {
            const past = lapsed.get(id)
            expect(past === undefined).toBe(sum.in_force)
            if (!past) continue
            const then = reportAwards(of({ ...scenario, application_date: past.to }, day), corpus)
            expect(past.sum).toEqual(then[view][id])
            expect(past.sum.in_force).toBe(true)
          }
        }
      }
    },
  )
})

describe('the last day on which all were in force', () => {
  it.each([
    ['2026-12-28', null],
    ['2026-12-29', '2026-12-28'],
    ['2027-02-01', '2026-12-28'],
    ['2029-01-01', '2026-12-28'],
  ])('on %s: %s', (day, expected) => {
    expect(lastDayTogether(corpus, day)).toBe(expected)
  })
})

describe('the curves of what is out of force', () => {
  it('pay at every value what the place paid then on its last day', () => {
    const [example] = corpus.examples
    const scenario = of(example?.scenario ?? {}, '2027-02-01')
    const asked = { path: 'project_investment', from: whole(zero), to: whole(new Decimal(1e8)) }
    const sweep = sweepScenario(corpus, scenario, asked)
    if ('problem' in sweep) throw new Error(sweep.problem.code)
    const lapsed = lapsedOffers(sweep, 'locations', { kind: 'total' })
    expect(lapsed.map(({ offer }) => offer.id)).toEqual(['pudong', 'changning'])
    for (const { to, offer } of lapsed) {
      for (const value of ['0', '13333333.33', '24000000', '100000000']) {
        const stated = { ...example?.scenario, project_investment: value, application_date: to }
        const { high, low } = reportAwards(of(stated, to), corpus).locations[offer.id] ?? {}
        expect(paidAt(offer, 'high', whole(new Decimal(value)))?.toFixed(2)).toBe(high)
        expect(paidAt(offer, 'low', whole(new Decimal(value)))?.toFixed(2)).toBe(low)
      }
    }
  })
})
