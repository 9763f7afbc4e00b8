import { expect, test } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { comparedIn, inRankOrder, partsOf } from '../../../src/telling/words/places'
import { corpus } from '../../corpus'

function report(input: Readonly<Record<string, unknown>>, day = '2026-06-30') {
  const read = readScenario(input, corpus, day)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const incubator = corpus.examples.find(({ id }) => id === 'incubator')?.scenario ?? {}

test('places come in the order of their rank, those without a total at the end', () => {
  const rows = inRankOrder(comparedIn(corpus, report(incubator), 'locations'))
  expect(rows.map(({ standing }) => standing?.rank ?? null)).toEqual([1, 2, 3, 4, null])
  expect(rows.at(-1)?.id).toBe('pudong')
})

test('documents of a district and of a city are not ranked', () => {
  const rows = inRankOrder(comparedIn(corpus, report(maker), 'policies'))
  expect(rows.map(({ standing }) => standing)).toEqual(Array(5).fill(null))
  expect(rows.map(({ id }) => id)).toEqual(corpus.policies.map(({ id }) => id))
})

const partsIn = (input: Readonly<Record<string, unknown>>, day?: string) => {
  const row = comparedIn(corpus, report(input, day), 'locations').find(({ id }) => id === 'longhua')
  return row
    ? partsOf(corpus, row).map(({ policy, high, status }) => [policy.id, high, status])
    : []
}

test('the documents of a place add up to its total', () => {
  const { high, by_policy: by } = report(maker).locations.longhua ?? {}
  const parts = partsIn(maker)
  expect(parts).toEqual([
    ['longhua', by?.longhua?.high, null],
    ['shenzhen', by?.shenzhen?.high, null],
  ])
  expect(parts.reduce((sum, [, part]) => sum + Number(part), 0)).toBe(Number(high))
})

test('a document with nothing but open clauses is unknown, not zero', () => {
  expect(partsIn({}).map(([, high, status]) => [high, status])).toEqual([
    [null, 'unknown'],
    [null, 'unknown'],
  ])
})

test('a document out of its term says so', () => {
  expect(partsIn(maker, '2027-09-01').find(([id]) => id === 'shenzhen')).toEqual([
    'shenzhen',
    null,
    'not_in_force',
  ])
})
