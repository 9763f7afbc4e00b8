import { expect, test } from 'vitest'
import type { Report, SumAward } from '../../../src/calculator/report/award'
import { reportAwards } from '../../../src/calculator/report/award'
import { findLead } from '../../../src/sweeps/insights/lead'
import { corpus } from '../../corpus'
import { example, read } from './example'

const sum = (low: string | null, high: string | null, inForce = true): SumAward => ({
  in_force: inForce,
  low,
  high,
  open: [],
  unnumbered: [],
  clauses: [],
})

/** A report with these totals in the order of the places. */
function totals(...sums: SumAward[]): Report {
  const entries = corpus.locations.map(({ id }, i) => [id, sums[i] ?? sum('0.00', '0.00')])
  const locations = Object.fromEntries(entries) as Report['locations']
  return { as_of: '2026-06-30', readings: {}, policies: {}, locations }
}

test('who leads, and by how much, is what the calculator reports', () => {
  const report = reportAwards(read(example('humanoid-maker')), corpus)
  const { high, next, low } = findLead(corpus, report)
  const highs = Object.entries(report.locations).map(([id, { high: amount }]) => ({
    id,
    amount: Number(amount),
  }))
  const [first, second] = highs.sort((a, b) => b.amount - a.amount)
  expect(high).toMatchObject({ places: [first?.id] })
  expect(high?.amount.toNumber()).toBe(first?.amount)
  expect(next?.places).toEqual([second?.id])
  expect(next?.margin.toNumber()).toBe((first?.amount ?? 0) - (second?.amount ?? 0))
  expect(low?.amount.toNumber()).toBe(
    Math.max(...Object.values(report.locations).map((each) => Number(each.low))),
  )
})

test('a tie is a tie', () => {
  const lead = findLead(
    corpus,
    totals(sum('0.00', '5.00'), sum('1.00', '5.00'), sum('0.00', '2.00')),
  )
  expect(lead.high?.places).toEqual(['pudong', 'changning'])
  expect(lead.next?.places).toEqual(['xuhui'])
  expect(lead.low?.places).toEqual(['changning'])
})

test('unknown is not nothing: such a place stands aside and is named', () => {
  const lead = findLead(
    corpus,
    totals(sum(null, null), sum('0.00', '3.00'), sum(null, null, false)),
  )
  expect(lead).toMatchObject({ unknown: ['pudong'], notInForce: ['xuhui'], low: null })
  expect(lead.high?.places).toEqual(['changning'])
  expect(lead.next).toBeNull()
})

test('nobody leads where all comes to nothing', () => {
  expect(findLead(corpus, totals())).toMatchObject({ high: null, next: null, low: null })
})
