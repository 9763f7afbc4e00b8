import { describe, expect, test } from 'vitest'
import { whole, written } from '../../../src/calculator/fraction'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { cellsTable } from '../../../src/telling/tables/cells-table'
import { clausesTable } from '../../../src/telling/tables/clauses-table'
import { nodesTable } from '../../../src/telling/tables/nodes-table'
import type { Occasion } from '../../../src/telling/words/occasion'
import { sourceColumns, sourceLine } from '../../../src/telling/words/occasion'
import { piecesTable } from '../../../src/telling/tables/pieces-table'
import { totalsTable } from '../../../src/telling/tables/totals-table'
import { comparedIn } from '../../../src/telling/words/places'
import { Decimal } from '../../../src/policies/decimal'
import { findSweptFact } from '../../../src/sweeps/swept-fact'
import { printSweep } from '../../../src/sweeps/print'
import { sweepScenario } from '../../../src/sweeps/sweep'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'
import { records } from './records'

const zh = speechIn('zh-CN')
const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')

function scenarioOn(asOf: string) {
  const read = readScenario(example?.scenario, corpus, asOf)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

describe('totals', () => {
  test('are those of the report, in yuan and in full', () => {
    const report = reportAwards(scenarioOn('2026-06-30'), corpus)
    const rows = records(totalsTable(comparedIn(corpus, report, 'locations'), 'locations', zh))
    expect(rows.map((row) => row['代码'])).toEqual(corpus.locations.map(({ id }) => id))
    for (const row of rows) {
      const sum = report.locations[row['代码'] ?? '']
      expect(new Decimal(row['最高可获（元）'] ?? '').toFixed(2)).toBe(sum?.high)
      expect(new Decimal(row['条文明确金额（元）'] ?? '').toFixed(2)).toBe(sum?.low)
      expect(row['信息不足（条）']).toBe(String(sum?.open.length))
    }
  })

  test('that are no number are words, never 0', () => {
    const report = reportAwards(scenarioOn('2027-02-01'), corpus)
    const rows = records(totalsTable(comparedIn(corpus, report, 'locations'), 'locations', zh))
    const pudong = rows.find((row) => row['代码'] === 'pudong')
    expect(pudong).toMatchObject({
      排名: '不排名',
      '最高可获（元）': '不在有效期内',
      '条文明确金额（元）': '不在有效期内',
      有效期止: '2026-12-28',
      文本状态: '征求意见稿',
    })
  })
})

test('clauses have an amount only where they are awarded or come to zero', () => {
  const report = reportAwards(scenarioOn('2026-06-30'), corpus)
  const rows = records(
    clausesTable(corpus, comparedIn(corpus, report, 'locations'), 'locations', zh),
  )
  const clauses = Object.values(report.locations).flatMap((sum) => sum.clauses)
  expect(rows.length).toBe(clauses.length)
  clauses.forEach(({ id, status, award, entitlement }, i) => {
    const row = rows[i] ?? {}
    const word = zh.t(`status.${status}`)
    const paid = status === 'awarded' || status === 'zero'
    const amount = (text: string | undefined): string =>
      /^[\d.]+$/.test(text ?? '') ? new Decimal(text ?? '').toFixed(2) : (text ?? '')
    expect(row).toMatchObject({ 条款代码: id, 结果: word })
    expect(amount(row['最高可获（元）'])).toBe(paid ? award?.high : word)
    expect(amount(row['条文明确金额（元）'])).toBe(paid ? award?.low : word)
    expect(amount(row['单独计算最高（元）'])).toBe(
      paid || status === 'superseded' ? entitlement?.high : word,
    )
  })
})

describe('curves', () => {
  const scenario = scenarioOn('2026-06-30')
  const [from, to] = [whole(new Decimal(0)), whole(new Decimal('100000000'))]
  const sweep = sweepScenario(corpus, scenario, { path: 'project_investment', from, to })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  const places = corpus.locations.map(({ id }) => id)

  test('are the pieces that the command line prints', () => {
    const printed = printSweep(scenario, sweep)
    const rows = records(piecesTable(sweep, 'locations', places, zh))
    for (const [id, sum] of Object.entries(printed.locations)) {
      for (const bound of ['high', 'low'] as const) {
        const own = rows.filter(
          (row) => row['代码'] === id && row['口径'] === zh.t(`chart.${bound}`),
        )
        const stretches = own.filter(
          (row) => row['项目总投入起点（元）'] !== row['项目总投入终点（元）'],
        )
        expect(
          stretches.map((row) => ({
            from: row['项目总投入起点（元）'],
            to: row['项目总投入终点（元）'],
            slope: row['斜率（元/元）'],
            intercept: row['截距（元）'],
          })),
        ).toEqual(
          sum[bound].map((piece) => ({
            from: piece.from,
            to: piece.to,
            slope: piece.slope,
            intercept: piece.intercept,
          })),
        )
      }
    }
  })

  test('that are hidden are left out', () => {
    const rows = records(piecesTable(sweep, 'locations', ['xuhui'], zh))
    expect(new Set(rows.map((row) => row['代码']))).toEqual(new Set(['xuhui']))
  })

  test('have their crossings among their points, with value and amount', () => {
    const rows = records(nodesTable(sweep, 'locations', places, zh))
    const { crossings } = printSweep(scenario, sweep)
    const wanted = crossings.filter(({ among, bound }) => among === 'locations' && bound === 'high')
    const found = rows.filter((row) => row['类别'] === '交叉')
    expect(found.map((row) => [row['项目总投入（元）'], row['该处金额（元）']]).sort()).toEqual(
      wanted.map(({ at, amount }) => [at, amount]).sort(),
    )
  })

  test('write quotients without end to 12 places, and in full beside them', () => {
    const third = { n: new Decimal(1), d: new Decimal(3) }
    expect(written(third)).toEqual({ text: '0.333333333333', exact: '1/3' })
    const rows = records(nodesTable(sweep, 'locations', places, zh))
    for (const row of rows) {
      const endless = Object.values(row).some((cell) => /^\d+\.\d{12}$/.test(cell))
      expect(row['不尽小数的精确值'] !== '').toBe(endless)
    }
  })
})

test('cells are the fen of the map, as yuan; one that cannot be is left out', () => {
  const scenario = scenarioOn('2026-06-30')
  const report = reportAwards(scenario, corpus)
  const [x, y] = ['project_investment', 'robot_sales'].map((path) =>
    findSweptFact(corpus, scenario, path),
  )
  if (!x || !y || 'code' in x || 'code' in y) throw new Error('no place')
  const ends = (cells: readonly (bigint | null)[]) => ({ low: cells, high: cells })
  const values = (...yuan: number[]) => yuan.map((each) => new Decimal(each))
  const map = {
    x: { path: x.path, values: values(0, 100) },
    y: { path: y.path, values: values(0, 50) },
    places: new Map([
      ['pudong', ends([1n, 150n, 1_000_000_000_001n, 0n])],
      ['xuhui', ends([null, 150n, 7n, 0n])],
    ]),
  }
  const picture = {
    map: { ...map, possible: Uint8Array.from([1, 1, 1, 0]) },
    x,
    y,
    key: '',
    isCoarse: false,
  }
  const rows = records(cellsTable(picture, 'high', corpus, report, zh))
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['0', '0', '只有浦东有金额', '0.01', '0.01', '信息不足', '信息不足'],
    ['0', '50', '浦东、徐汇并列', '1.50', '1.50', '1.50', '1.50'],
    ['100', '0', '浦东', '10000000000.01', '10000000000.01', '0.07', '0.07'],
  ])
})

test('every row says whose figures it holds, of which day and from which data', () => {
  const occasion: Occasion = {
    company: { zh: '甲公司', en: 'A' },
    changed: true,
    asOf: '2026-06-30',
    notCounted: '',
    day: '2026-11-22',
    version: 'abc',
  }
  expect(sourceColumns(corpus, occasion, zh)).toEqual({
    企业: '示例企业：甲公司（已修改）',
    申报日期: '2026-06-30',
    测算日期: '2026-11-22',
    数据版本: 'abc',
    来源: '五份政策文本，仅供比较，不构成法律意见',
  })
  const notCounted = '项目总投入“一些”，请填写数字'
  expect(sourceColumns(corpus, { ...occasion, notCounted }, zh)).toMatchObject({
    未计入的填写: notCounted,
  })
  expect(sourceLine(corpus, { ...occasion, notCounted }, zh)).toMatch(
    /不构成法律意见｜未计入有误的填写：项目总投入“一些”，请填写数字$/,
  )
  expect(sourceLine(corpus, occasion, zh)).toMatch(/不构成法律意见$/)
  const own: Occasion = { ...occasion, company: null }
  expect(sourceColumns(corpus, own, zh)).toMatchObject({ 企业: '自填企业' })
})
