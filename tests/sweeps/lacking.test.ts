import { describe, expect, test } from 'vitest'
import { reportAwards } from '../../src/calculator/report/award'
import { lackingIn, othersPay } from '../../src/sweeps/lacking'
import { corpus } from '../corpus'
import { example, read } from './insights/example'

const reports = new Map(
  corpus.examples.map(({ id }) => [id, reportAwards(read(example(id)), corpus)]),
)

describe('what others have and the own place has not', () => {
  test.each([...reports])(
    '%s: pays elsewhere, and is in no document of the own place',
    (_, report) => {
      for (const { id: own, policies } of corpus.locations) {
        for (const { clause, places, amount } of lackingIn(corpus, report, own)) {
          expect(policies).not.toContain(clause.policy)
          expect(places).not.toContain(own)
          const paid = places.map((place) => {
            const award = report.locations[place]?.clauses.find(({ id }) => id === clause.id)?.award
            return Number(award?.high)
          })
          expect(Math.max(...paid)).toBe(amount.toNumber())
          expect(Math.min(...paid)).toBeGreaterThan(0)
        }
      }
    },
  )

  test('Changning has nothing on robot sales and nothing on funding rounds; it has on research', () => {
    const report = reports.get('humanoid-maker')
    const ids = report ? lackingIn(corpus, report, 'changning').map(({ clause }) => clause.id) : []
    expect(ids.slice(0, 2)).toEqual(['PD-7', 'XH-1'])
    expect(ids).toEqual(expect.arrayContaining(['SZ-7.1', 'LH-13']))
    // Xuhui matches a city award as Changning does.
    expect(ids).not.toContain('XH-10c')
    const others = report ? lackingIn(corpus, report, 'longhua').map(({ clause }) => clause.id) : []
    expect(others[0]).toBe('CN-7.1')
  })

  test('is nothing to be told of where no other place counts an amount', () => {
    const of = (input: Readonly<Record<string, unknown>>, own: string) =>
      othersPay(corpus, reportAwards(read(input), corpus), own)
    const little = { total_revenue: '80000000' }
    const alone = { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 }
    for (const { id: own } of corpus.locations) {
      expect(of(little, own)).toBe(false)
      expect(of(alone, own)).toBe(own !== 'longhua')
      expect(of(example('humanoid-maker'), own)).toBe(true)
    }
  })
})
