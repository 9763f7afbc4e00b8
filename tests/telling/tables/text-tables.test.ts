import { describe, expect, test } from 'vitest'
import { readProjectData } from '../../../src/cli/data'
import { listedClausesTable } from '../../../src/telling/tables/listed-clauses-table'
import { matrixTable } from '../../../src/telling/tables/matrix-table'
import { parametersTable } from '../../../src/telling/tables/parameters-table'
import { termsSheet } from '../../../src/telling/tables/terms-sheet'
import { termsTable } from '../../../src/telling/tables/terms-table'
import type { ClauseLine } from '../../../src/database/clauses/clause-table'
import { clauseTable } from '../../../src/database/clauses/clause-table'
import type { ParameterLine } from '../../../src/database/clauses/parameter-table'
import { parameterTable } from '../../../src/database/clauses/parameter-table'
import type { Search } from '../../../src/database/clauses/search'
import { everything } from '../../../src/database/clauses/search'
import { rowStatement } from '../../../src/database/clauses/statements'
import { svgDocument } from '../../../src/telling/drawings/svg'
import { policyTables } from '../../../src/policies/rows'
import { corpus } from '../../corpus'
import { nativeTables, rowsOf } from '../../database/native'
import { chinese, english } from '../clauses/speech'
import { records } from './records'

const connection = await nativeTables(policyTables(readProjectData()))
const clauses = (search: Search) =>
  rowsOf<ClauseLine>(connection, rowStatement(clauseTable, search, 'zh'))

describe('the list of clauses', () => {
  test('has every clause once, its numbers in words and in yuan', async () => {
    const rows = records(listedClausesTable(await clauses(everything), corpus, chinese))
    expect(rows.map((row) => row['条款代码'])).toEqual([...corpus.clauses.keys()])
    const clause = corpus.clauses.get('PD-7')
    expect(rows.find((row) => row['条款代码'] === 'PD-7')).toMatchObject({
      政策文件: '浦东新区',
      文本状态: '征求意见稿',
      支持内容: clause?.title.zh,
      内容概要: clause?.summary.zh,
      支持对象: clause?.recipient.zh,
      承诺性质: '最高（只有上限）',
      比例: '奖励比例上限 30%',
      '金额、上限': '单台上限 200,000 元；年度上限 50,000,000 元',
      上限: '设有上限',
      门槛: '单笔订单台数 5；年度销售台数 100',
    })
  })

  test('says in words where a text has no number, and leaves no cell empty', async () => {
    const rows = records(listedClausesTable(await clauses(everything), corpus, chinese))
    for (const row of rows) expect(Object.values(row)).not.toContain('')
    const silent = rows.find((row) => row['条款代码'] === 'CN-6.2')
    expect(silent).toMatchObject({ 承诺性质: '未量化', 上限: '无金额', 比例: '无' })
  })

  test('has the rows that the search found, in their order', async () => {
    const search = { ...everything, words: '机器人', order: 'amount', descending: true }
    const found = await clauses(search)
    expect(found.length).toBeGreaterThan(2)
    expect(found.length).toBeLessThan(corpus.clauses.size)
    const rows = records(listedClausesTable(found, corpus, chinese))
    expect(rows.map((row) => row['条款代码'])).toEqual(found.map(({ id }) => id))
  })
})

test('parameters are the numbers of the data, number and unit apart', async () => {
  const statement = rowStatement(parameterTable, everything, 'en')
  const lines = await rowsOf<ParameterLine>(connection, statement)
  const rows = records(parametersTable(lines, corpus, english))
  expect(rows).toHaveLength(corpus.parameters.size)
  for (const row of rows) {
    const parameter = corpus.parameters.get(row['Parameter id'] ?? '')
    const { unit, value, printed } = parameter ?? {}
    const shown = unit === 'ratio' ? value?.times(100) : value
    expect(row['Value']).toBe(unit === 'date' ? printed : shown?.toFixed())
  }
  const rowOf = (id: string) => rows.find((row) => row['Parameter id'] === id)
  expect(rowOf('PD-1.cap')).toMatchObject({ Value: '20000000', Unit: 'yuan', Scope: 'per project' })
  expect(rowOf('PD-1.rate')).toMatchObject({ Value: '50', Unit: '%' })
})

test('the matrix has every clause in the cell of its theme and document', () => {
  const { columns, rows } = matrixTable(corpus, chinese)
  expect(columns[1]).toBe('浦东新区（征求意见稿）')
  const lines = [...rows].map((row) => row.map(String))
  corpus.themes.forEach((theme, line) => {
    corpus.policies.forEach(({ clauses: own }, column) => {
      const cell = lines[line]?.[column + 1]
      const here = own.filter((clause) => clause.theme === theme.id)
      if (here.length === 0) expect(cell).toBe('本地无对应条款')
      expect(cell?.split('\n').map((entry) => entry.split(' ')[0])).toEqual(
        here.length === 0 ? ['本地无对应条款'] : here.map(({ id }) => id),
      )
    })
  })
})

describe('the terms', () => {
  test('are dates, or words where a text prints none', () => {
    const rows = records(termsTable(corpus, '2026-12-27', chinese))
    expect(rows).toHaveLength(corpus.policies.length)
    expect(rows[0]).toMatchObject({ 有效期止: '2026-12-28', 距申报日: '还有 1 天' })
    const undated = corpus.policies.findIndex(({ term }) => term.to === null)
    expect(rows[undated]).toMatchObject({ 有效期止: '未写明', 距申报日: '未写明' })
  })

  test('are drawn with both days, and no bar where a text prints no term', () => {
    const origin = { day: '2026-11-22', version: 'abc' }
    const { drawing, about } = termsSheet(corpus, '2026-12-27', origin, chinese)
    const svg = svgDocument(drawing, about)
    for (const words of ['今天 2026-11-22', '申报日期 2026-12-27', '数据版本 abc', '2026-12-28']) {
      expect(svg).toContain(words)
    }
    expect(svg.match(/文本未写有效期，不画时段/g)).toHaveLength(
      corpus.policies.filter(({ term }) => term.from === null || term.to === null).length,
    )
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })
})
