import { expect, test } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { comparedIn } from '../../../src/telling/words/places'
import { placesOnList } from '../../../src/telling/curves/list-clauses'
import { corpus } from '../../corpus'

test('financing rounds mean something to Longhua alone, robot orders to those who pay for robots', () => {
  const read = readScenario({}, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const rows = comparedIn(corpus, reportAwards(read.scenario, corpus), 'policies')
  const told = (list: string) => {
    const { some, none } = placesOnList(corpus, rows, list)
    return {
      some: some.map(({ name, clauses }) => [name.zh, ...clauses.map(({ id }) => id)]),
      none: none.map(({ name }) => name.zh),
    }
  }
  expect(told('funding_rounds')).toEqual({
    some: [['龙华区', 'LH-13']],
    none: ['浦东新区', '长宁区', '徐汇区', '深圳市'],
  })
  expect(told('robot_orders')).toEqual({
    some: [
      ['浦东新区', 'PD-7'],
      ['深圳市', 'SZ-7.1'],
    ],
    none: ['长宁区', '徐汇区', '龙华区'],
  })
})
