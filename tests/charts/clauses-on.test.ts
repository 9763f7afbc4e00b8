import { expect, test } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { clausesOn } from '../../src/sweeps/clauses-on'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import { corpus } from '../corpus'

const input = { funding_rounds: [{}], robot_orders: [{}] }
const read = readScenario(input, corpus, '2026-06-30')
if ('problems' in read) throw new Error(read.problems[0].message)
const { scenario } = read

/** The clauses of each policy whose text ties a number to the fact. */
function clausesBy(path: string): Record<string, string[]> {
  const place = findSweptFact(corpus, scenario, path)
  if ('code' in place) throw new Error(place.message)
  return Object.fromEntries(
    corpus.policies.map((policy) => [
      policy.id,
      clausesOn(corpus, [policy], place).map(({ id }) => id),
    ]),
  )
}

test('only Longhua pays by the size of a financing round', () => {
  expect(clausesBy('funding_rounds.0.amount')).toEqual({
    pudong: [],
    changning: [],
    longhua: ['LH-13'],
    shenzhen: [],
    xuhui: [],
  })
})

test('an order counts where robots are rewarded, also where only their sales are named', () => {
  const clauses = clausesBy('robot_orders.0.units')
  expect(clauses['pudong']).toContain('PD-7')
  expect(clauses['shenzhen']).toContain('SZ-7.1')
  expect([clauses['changning'], clauses['xuhui']]).toEqual([[], []])
})

test('every place has a clause on the investment', () => {
  const { shenzhen, longhua, ...shanghai } = clausesBy('project_investment')
  expect(longhua).toContain('LH-10a')
  expect(shenzhen).toContain('SZ-2a')
  for (const clauses of Object.values(shanghai)) expect(clauses).not.toEqual([])
})
