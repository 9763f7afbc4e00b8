import { expect, it } from 'vitest'
import { aboutOf } from '../../../src/policies/difference/about'
import { corpus } from '../../corpus'

const about = (id: string): string => {
  const parameter = corpus.parameters.get(id)
  const clause = [...corpus.clauses.values()].find(({ parameters }) =>
    parameters.some((each) => each.id === id),
  )
  if (!parameter || !clause) throw new Error(id)
  return aboutOf(parameter, clause)
}

it.each([
  // Held against a formula of facts, a fact alone, a choice, and a day.
  ['PD-6.threshold', 'project_investment'],
  ['PD-7.order_units', 'delivered_units units'],
  ['CN-8.4a.level', 'dcmm_level'],
  ['PD-3.to', 'compute_completed_on'],
  ['LH-13.years', 'application_date closed_on'],
  // The thresholds of steps are in the formula.
  ['XH-2.third_threshold', 'revenue revenue_previous_high'],
  // Asked of nobody's fact.
  ['CN-6.1b.rounds', ''],
])('%s is about %s', (id, facts) => {
  expect(about(id)).toBe(facts)
})

it('what is no condition is about its clause alone', () => {
  const others = [...corpus.parameters.values()].filter(({ target }) => target !== 'condition')
  const own = others.filter(({ id }) =>
    [...corpus.clauses.values()].some(({ parameters }) =>
      parameters.some((each) => each.id === id),
    ),
  )
  expect(own.length).toBeGreaterThan(50)
  for (const { id } of own) expect(about(id), id).toBe('')
})
