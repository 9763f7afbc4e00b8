import { describe, expect, test } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import type { StatedSide } from '../../../src/telling/tables/pair-tables'
import {
  pairClausesTable,
  pairFactsTable,
  pairPlacesTable,
} from '../../../src/telling/tables/pair-tables'
import { themesTable } from '../../../src/telling/tables/themes-table'
import { comparedIn } from '../../../src/telling/words/places'
import { Decimal } from '../../../src/policies/decimal'
import { compareReports } from '../../../src/sweeps/two-reports'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'
import { records } from './records'

const zh = speechIn('zh-CN')
const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const changed = { ...maker, project_investment: '50000000', application_date: '2026-12-29' }

function reportOn(facts: object) {
  const read = readScenario(facts, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

const [a, b] = [reportOn(maker), reportOn(changed)]
const shown = {
  places: compareReports(a, b, 'locations'),
  rows: comparedIn(corpus, a, 'locations'),
  view: 'locations' as const,
}
const fixed = (text: string | undefined): string =>
  /^-?[\d.]+$/.test(text ?? '') ? new Decimal(text ?? '').toFixed(2) : (text ?? '')

describe('two scenarios', () => {
  test('have the totals of both and the difference, in words where there is none', () => {
    const rows = records(pairPlacesTable(shown, zh))
    expect(rows.map((row) => row['代码'])).toEqual(corpus.locations.map(({ id }) => id))
    for (const row of rows) {
      const id = row['代码'] ?? ''
      const [before, after] = [a.locations[id], b.locations[id]]
      const isOut = after?.in_force === false
      expect(fixed(row['方案甲 最高可获（元）'])).toBe(before?.high)
      expect(fixed(row['方案乙 最高可获（元）'])).toBe(isOut ? '不在有效期内' : after?.high)
      expect(fixed(row['差额 最高可获（元）'])).toBe(
        isOut ? '无法比较' : new Decimal(after?.high ?? 0).minus(before?.high ?? 0).toFixed(2),
      )
    }
    expect(rows.some((row) => row['差额 最高可获（元）'] === '无法比较')).toBe(true)
  })

  test('have every clause, and say which differ', () => {
    const rows = records(pairClausesTable(shown, corpus, zh))
    const clauses = shown.places.flatMap((place) => place.clauses)
    expect(rows).toHaveLength(clauses.length)
    clauses.forEach(({ id, a: own, differs }, i) => {
      expect(rows[i]).toMatchObject({ 条款代码: id, 结果不同: differs ? '是' : '否' })
      const paid = own.status === 'awarded' || own.status === 'zero'
      expect(fixed(rows[i]?.['方案甲 最高可获（元）'])).toBe(
        paid ? own.award?.high : zh.t(`status.${own.status}`),
      )
    })
  })

  const sideOf = (facts: Record<string, unknown>): StatedSide => ({
    company: { facts },
    problems: readHolding(facts, corpus, '2026-06-30').problems,
  })

  test('say what they state differently', () => {
    expect(records(pairFactsTable(sideOf(maker), sideOf(changed), corpus, zh))).toEqual([
      expect.objectContaining({ 代码: 'application_date', 方案乙: '2026-12-29' }),
      expect.objectContaining({
        代码: 'project_investment',
        方案甲: '24,000,000 元',
        方案乙: '50,000,000 元',
      }),
    ])
  })

  test('say which of it is not counted', () => {
    const wrong = { ...maker, project_investment: '一些', project_fiscal_input: '5' }
    const rows = records(pairFactsTable(sideOf(maker), sideOf(wrong), corpus, zh))
    expect(rows.find((row) => row['代码'] === 'project_investment')).toMatchObject({
      方案甲: '24,000,000 元',
      方案乙: '一些（有误，未计入）',
    })
    expect(rows.find((row) => row['代码'] === 'project_fiscal_input')).toMatchObject({
      方案乙: '5 元',
    })
  })
})

test.each([
  ['locations', a],
  ['policies', b],
] as const)('the themes of the %s add up to the totals', (view, report) => {
  const rows = records(
    themesTable(corpus, comparedIn(corpus, report, view), view, report.as_of, zh),
  )
  for (const [id, { high, low }] of Object.entries(report[view])) {
    const own = rows.filter((row) => row['代码'] === id)
    if (high === null) {
      expect(own.map((row) => row['最高可获（元）'])).toEqual(['不在有效期内'])
      continue
    }
    const sum = (column: string): string =>
      own.reduce((all, row) => all.plus(row[column] ?? ''), new Decimal(0)).toFixed(2)
    expect(sum('最高可获（元）')).toBe(high)
    expect(sum('条文明确金额（元）')).toBe(low)
  }
})
