import { expect, test } from 'vitest'
import { termAt } from '../../../src/sweeps/term'
import { corpus } from '../../corpus'
import { findings, only } from './example'

const stateOf = (id: string, day: string) => {
  const policy = corpus.policies.find((each) => each.id === id)
  return policy && termAt(policy, day)
}

test('both end days of a term are inside', () => {
  expect(stateOf('pudong', '2024-12-27')).toEqual({ kind: 'to_come' })
  expect(stateOf('pudong', '2024-12-28')).toEqual({ kind: 'running' })
  expect(stateOf('pudong', '2026-12-28')).toEqual({ kind: 'ends_soon', days: 0 })
  expect(stateOf('pudong', '2026-12-29')).toEqual({ kind: 'over' })
})

test('an end within a year is near', () => {
  expect(stateOf('pudong', '2025-12-27')).toEqual({ kind: 'running' })
  expect(stateOf('pudong', '2025-12-28')).toEqual({ kind: 'ends_soon', days: 365 })
})

test('a term left blank neither ends nor has begun', () => {
  expect(stateOf('xuhui', '2026-06-30')).toEqual({ kind: 'undated' })
})

test('the documents that end soon are one finding, each that has run out one of its own', () => {
  const [ending] = only(findings({}, '2026-06-30'), 'ending')
  expect(ending?.policies.map(({ id, days }) => [id, days])).toEqual(
    expect.arrayContaining([
      ['pudong', 181],
      ['changning', 184],
    ]),
  )
  const out = only(findings({}, '2027-01-15'), 'out_of_term')
  expect(out.map(({ policy, to, over }) => [policy, to, over])).toEqual([
    ['pudong', '2026-12-28', true],
    ['changning', '2026-12-31', true],
  ])
})
