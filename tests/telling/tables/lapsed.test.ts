import { describe, expect, test } from 'vitest'
import { whole } from '../../../src/calculator/fraction'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import { lapsedIn } from '../../../src/sweeps/lapsed'
import { sweepScenario } from '../../../src/sweeps/sweep'
import { headline } from '../../../src/telling/headline/headline'
import { piecesTable } from '../../../src/telling/tables/pieces-table'
import { themesSheet } from '../../../src/telling/tables/themes-sheet'
import { themesTable } from '../../../src/telling/tables/themes-table'
import { totalsTable } from '../../../src/telling/tables/totals-table'
import { amountText } from '../../../src/telling/words/money'
import { comparedIn } from '../../../src/telling/words/places'
import { corpus, documents } from '../../corpus'
import { speechIn } from '../../speech'
import { records } from './records'

const zh = speechIn('zh-CN')
const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')

function scenarioOn(asOf: string) {
  const read = readScenario(example?.scenario, corpus, asOf)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

describe('what is out of force by now', () => {
  const day = '2027-02-01'
  const scenario = scenarioOn(day)
  const report = reportAwards(scenario, corpus)
  const compared = comparedIn(corpus, report, 'locations', lapsedIn(corpus, scenario, 'locations'))

  test('keeps its word among the totals, with the amounts of its last day in columns of their own', () => {
    const rows = records(totalsTable(compared, 'locations', zh))
    const then = reportAwards(scenarioOn('2026-12-28'), corpus).locations.pudong
    const pudong = rows.find((row) => row['代码'] === 'pudong')
    expect(pudong).toMatchObject({ '最高可获（元）': '不在有效期内', 有效期止: '2026-12-28' })
    expect(new Decimal(pudong?.['到期日最高可获（元）'] ?? '').toFixed(2)).toBe(then?.high)
    expect(new Decimal(pudong?.['到期日条文明确金额（元）'] ?? '').toFixed(2)).toBe(then?.low)
    const xuhui = rows.find((row) => row['代码'] === 'xuhui')
    expect(xuhui?.['到期日最高可获（元）']).toBe(zh.t('export.none'))
  })

  test('has the themes of its last day, which add up to what it paid then', () => {
    const rows = records(themesTable(corpus, compared, 'locations', day, zh))
    const pudong = rows.filter((row) => row['代码'] === 'pudong')
    expect(new Set(pudong.map((row) => row['金额所属日期']))).toEqual(new Set(['2026-12-28']))
    const sum = Decimal.sum(...pudong.map((row) => row['最高可获（元）'] ?? 'NaN'))
    const then = reportAwards(scenarioOn('2026-12-28'), corpus).locations.pudong
    expect(sum.toFixed(2)).toBe(then?.high)
    const of = { company: null, changed: false, asOf: day, notCounted: '' }
    const occasion = { ...of, day, version: documents.version }
    const { drawing } = themesSheet(corpus, compared, 'locations', occasion, zh)
    expect(drawing.body).toContain('2026-12-28 到期')
    expect(drawing.body).not.toContain('不在有效期内')
  })

  test('has the pieces of its last day, and every piece names its day', () => {
    const asked = { from: whole(new Decimal(0)), to: whole(new Decimal(1e8)) }
    const sweep = sweepScenario(corpus, scenario, { path: 'project_investment', ...asked })
    if ('problem' in sweep) throw new Error(sweep.problem.code)
    const rows = records(
      piecesTable(
        sweep,
        'locations',
        corpus.locations.map(({ id }) => id),
        zh,
      ),
    )
    const days = new Map(rows.map((row) => [row['代码'], row['金额所属日期']]))
    expect([...days]).toEqual([
      ['pudong', '2026-12-28'],
      ['changning', '2026-12-31'],
      ['xuhui', day],
      ['longhua', day],
      ['shenzhen', day],
    ])
    expect(rows.some((row) => Object.values(row).includes('不在有效期内'))).toBe(false)
  })
})

test('the answer for a place that has left gives the amounts of its last day with the day', () => {
  const scenario = scenarioOn('2027-02-01')
  const report = reportAwards(scenario, corpus)
  const lapsed = lapsedIn(corpus, scenario, 'locations')
  const then = reportAwards(scenarioOn('2026-12-31'), corpus).locations.changning
  const { second } = headline({ documents, report, own: 'changning', speech: zh, lapsed })
  expect(second).toContain(
    `2026-12-31 当日，长宁区最高可获 ${amountText(then?.high ?? '', 'wan', 'zh-CN')}`,
  )
})

test.each([
  ['2027-02-01', true],
  ['2026-12-28', false],
])('the answer of 2026-12-28 read on %s says that the day is past: %s', (today, isSaid) => {
  const report = reportAwards(scenarioOn('2026-12-28'), corpus)
  const { second } = headline({ documents, report, own: null, speech: zh, today })
  expect(second?.includes('金额按申报日期 2026-12-28 计算，该日已过。')).toBe(isSaid)
})
