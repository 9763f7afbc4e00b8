import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { load } from 'js-yaml'
import { awardStatus, reportOf, six } from './company'

interface Case {
  readonly clause: string
  readonly working: string
  readonly scenario: Record<string, unknown>
  readonly status: string
  readonly award: { readonly low: string; readonly high: string } | null
}

const cases = load(readFileSync(new URL('worked.yaml', import.meta.url), 'utf8')) as Case[]

test.each(cases)('$clause: $working', ({ clause, scenario, status, award }) => {
  expect(awardStatus(reportOf(scenario), clause)).toEqual({ status, award })
})

test('every clause of the sixth document is worked', () => {
  const policy = six.policies.find(({ id }) => id === 'hangzhou')
  const worked = new Set(cases.map(({ clause }) => clause))
  expect([...worked]).toEqual(policy?.clauses.map(({ id }) => id))
})

test('the sixth place adds up its clauses for the start-up', () => {
  // 6,120,000 + 5,400,000 + 3,000,000 + 1,500,000 + 4,400,000 + 10,000,000; firm are the second and the fourth.
  const start = six.examples.find(({ id }) => id === 'model-startup')?.scenario ?? {}
  expect(reportOf(start).locations['hangzhou']).toMatchObject({
    low: '6900000.00',
    high: '30420000.00',
    open: [],
  })
})
