import { expect, test } from 'vitest'
import { Decimal } from '../../../src/policies/decimal'
import type { Finding } from '../../../src/sweeps/insights/finding'
import { rankFindings } from '../../../src/sweeps/insights/rank'
import { corpus } from '../../corpus'
import { findings } from './example'

const yuan = (value: number) => new Decimal(value)
const at = (value: number) => ({
  at: { n: yuan(value), d: yuan(1) },
  value: yuan(value),
  inclusive: true,
})
const capped = (clause: string, stake: number, place = 'pudong', path = 'revenue'): Finding => ({
  kind: 'capped',
  path,
  stated: yuan(9),
  places: [place],
  clause,
  from: at(5),
  amount: yuan(stake),
  whole: true,
  stake: yuan(stake),
})
const silence = (path: string, places: readonly string[], stake: number): Finding => ({
  kind: 'silence',
  paths: [path],
  places,
  best: {
    places: ['longhua'],
    amount: yuan(stake),
    clauses: [{ place: 'longhua', clause: 'LH-13', amount: yuan(stake) }],
  },
  stake: yuan(stake),
})

test('what involves the most money comes first, at most two of a kind', () => {
  const all = [
    capped('PD-1', 1),
    capped('PD-6', 3),
    capped('PD-4', 2),
    silence('revenue', ['xuhui'], 1),
  ]
  const { strong, more } = rankFindings(all)
  expect(strong.map(({ stake }) => stake.toNumber())).toEqual([3, 2, 1])
  expect(strong.map(({ kind }) => kind)).toEqual(['capped', 'capped', 'silence'])
  expect(more).toEqual([all[0]])
})

test('places that come to the same are one finding', () => {
  const { strong } = rankFindings([capped('SZ-1', 4, 'longhua'), capped('SZ-1', 4, 'shenzhen')])
  expect(strong).toMatchObject([{ places: ['longhua', 'shenzhen'] }])
})

test('items of a list that say the same are said once, by the first', () => {
  const paths = ['robot_orders.0.units', 'robot_orders.1.units']
  const all = paths.map((path, i) => capped('PD-7', 1 + i, 'pudong', path))
  const { strong, more } = rankFindings(all)
  expect([...strong, ...more]).toEqual([all[0]])
})

test('silences of the same places are one, the weightiest fact first', () => {
  const { strong } = rankFindings([
    silence('a', ['xuhui'], 1),
    silence('b', ['xuhui'], 2),
    silence('c', ['pudong'], 1),
  ])
  expect(strong).toMatchObject([{ paths: ['b', 'a'], stake: yuan(2) }])
})

test('a document out of its term comes first, what ends soon last', () => {
  const ending: Finding = { kind: 'ending', policies: [], stake: yuan(9) }
  const out: Finding = {
    kind: 'out_of_term',
    policy: 'pudong',
    from: null,
    to: '2026-12-28',
    over: true,
    stake: yuan(0),
  }
  const { strong } = rankFindings([ending, capped('PD-1', 1), out])
  expect(strong.map(({ kind }) => kind)).toEqual(['out_of_term', 'capped', 'ending'])
})

test('nothing is lost or said twice, and five are read first', () => {
  for (const { scenario } of corpus.examples) {
    const { strong, more } = rankFindings(findings(scenario))
    expect(strong.length).toBeLessThanOrEqual(5)
    expect(strong.length).toBeGreaterThan(2)
    expect(new Set([...strong, ...more]).size).toBe(strong.length + more.length)
  }
})
