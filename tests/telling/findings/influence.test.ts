import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { influences } from '../../../src/telling/findings/influence'
import { mostOf } from '../../../src/calculator/algebras/most'
import { corpus } from '../../corpus'
import { drawing, scenarios } from '../../random'

function report(input: Readonly<Record<string, unknown>>) {
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

test('the investment decides most of a company that states nothing', () => {
  const [first] = influences(corpus, report({}))
  expect(first?.path).toBe('project_investment')
  expect(first?.clauses).toEqual(expect.arrayContaining(['PD-1', 'CN-8.3', 'XH-9', 'SZ-2a']))
})

test('facts come by the clauses that wait, then by what these can pay', () => {
  for (const input of [{}, ...corpus.examples.map(({ scenario }) => scenario)]) {
    const all = influences(corpus, report(input))
    all.slice(1).forEach((next, i) => {
      const before = all[i]
      if (!before) return
      const counts = before.clauses.length - next.clauses.length
      expect(counts).toBeGreaterThanOrEqual(0)
      if (counts > 0) return
      expect(Number(before.most ?? -1)).toBeGreaterThanOrEqual(Number(next.most ?? -1))
    })
  }
})

test('stating a fact takes it off the list', () => {
  const paths = (input: Readonly<Record<string, unknown>>) =>
    influences(corpus, report(input)).map(({ path }) => path)
  expect(paths({})).toContain('compute_purchase')
  expect(paths({ compute_purchase: '0' })).not.toContain('compute_purchase')
})

test('no most is told where a text prints none', () => {
  const city = influences(corpus, report({})).find(({ path }) => path === 'city_award')
  expect(city?.clauses).toContain('PD-8b')
  expect(city?.most).toBeNull()
})

test('no company is paid more by a clause than the most that its numbers say', () => {
  fc.assert(
    fc.property(scenarios(corpus), (input) => {
      for (const { clauses } of Object.values(report(input).policies)) {
        for (const { id, award } of clauses) {
          const clause = corpus.clauses.get(id)
          const most = clause && mostOf(clause, corpus)
          if (most) expect(most.greaterThanOrEqualTo(award?.high ?? 0), id).toBe(true)
        }
      }
    }),
    drawing(60),
  )
})
