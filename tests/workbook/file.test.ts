import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { workbookFile } from '../../src/export/workbook/workbook-file'
import { address, sheetName, text } from '../../src/telling/workbook/sheet'
import { law } from '../reforms/documents'
import { inHyperFormula } from './hyperformula'
import { answersOf, bookOf, sheetsOf } from './made'

const about = { title: '带公式的工作簿', day: '2026-11-29', font: 'Microsoft YaHei' }
const maker = law.corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const book = bookOf(law, maker)
const sheets = sheetsOf(book)
let bytes = new Uint8Array()

beforeAll(async () => {
  bytes = new Uint8Array(await workbookFile(sheets, about))
})

const formulas = sheets.flatMap(({ name, rows }) =>
  rows.flatMap((row) =>
    row.flatMap((cell) => (cell?.formula ? [{ name, formula: cell.formula }] : [])),
  ),
)

/** All there since Excel 2007, in every engine, and none of them volatile. */
const functions = [
  ...[
    'ABS',
    'AND',
    'CHOOSE',
    'COUNTA',
    'COUNTIF',
    'DAY',
    'IF',
    'INDEX',
    'INT',
    'ISBLANK',
    'ISERROR',
  ],
  ...['ISNA', 'ISNUMBER', 'MATCH', 'MAX', 'MIN', 'MONTH', 'NA', 'OR', 'ROUND', 'SUM', 'YEAR'],
]

describe('the file of a workbook', () => {
  it('is the same bytes for the same input on the same day, and at most 500 KB', async () => {
    const hash = (of: Uint8Array): string => createHash('sha256').update(of).digest('hex')
    const again = await workbookFile(sheetsOf(bookOf(law, maker)), about)
    expect(hash(again)).toBe(hash(bytes))
    expect(bytes.length).toBeLessThan(500_000)
    expect(bytes.length).toBeGreaterThan(100_000)
  })

  it('uses functions of Excel 2007 alone, and formulas of a length that it takes', () => {
    expect(formulas.length).toBeGreaterThan(10_000)
    const used = formulas.flatMap(({ formula }) =>
      [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name),
    )
    expect([...new Set(used)].filter((name) => !functions.includes(name ?? ''))).toEqual([])
    expect(Math.max(...formulas.map(({ formula }) => formula.length))).toBeLessThan(8192)
  })

  it('keeps what every award comes to, for those who only look at it', async () => {
    const read = await readXlsx(bytes)
    for (const { sheet, row, column, says } of answersOf(sheets, book)) {
      const found = read.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? ''
      expect([sheet, row, column, found]).toEqual([sheet, row, column, says ?? ''])
    }
  })

  it('asks for a full calculation when it is opened', () => {
    const files = unzipSync(bytes)
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"')
    expect(Object.keys(files).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(4)
  })

  it('leads from every award with a formula to the working of its clause in one click', () => {
    const working = sheets.find(({ name }) => name === '计算')
    const links = sheets.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell) =>
          cell?.to?.startsWith("'计算'")
            ? [{ to: cell.to, id: String(row[0]?.says), locator: row[2]?.says }]
            : [],
        ),
      ),
    )
    expect(new Set(links.map(({ id }) => id)).size).toBeGreaterThan(50)
    for (const { to, id, locator } of links) {
      const row = Number(/(\d+)$/.exec(to)?.[1]) - 1
      const head = working?.rows[row]?.[0]
      expect(head?.look).toBe('section')
      expect(String(head?.says).startsWith(`${id} ${String(locator)} `)).toBe(true)
      expect(working?.rows[row + 1]?.some((cell) => cell?.formula !== undefined)).toBe(true)
    }
  })

  it('writes words as words, whatever they begin with', async () => {
    const words = ['=1+1', '+1', '-1+2', '@SUM(1)', '\t=1']
    const sheet = { name: 'words', rows: words.map((each) => [text(each)]), widths: [10] }
    const read = await readXlsx(await workbookFile([sheet], about))
    const [{ rows, cells } = { rows: [], cells: undefined }] = read.sheets
    expect(rows.map(([found]) => found)).toEqual(words)
    expect([...(cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([])
  })

  it('names sheets as every program takes them, each once', () => {
    expect(sheetName('深圳市（龙华以外）', new Set())).toBe('深圳市 龙华以外')
    expect(sheetName("a/b:c*'?", new Set())).toBe('a b c')
    expect(sheetName('x'.repeat(40), new Set())).toHaveLength(31)
    expect(sheetName('计算', new Set(['计算']))).toBe('计算 2')
  })
})

describe('an entry that does not count', () => {
  const shown = sheets.filter(({ name }) => !['试算', '试算过程'].includes(name))
  const judge = inHyperFormula(shown)
  const facts = shown.find(({ name }) => name === '填报项')
  const row = facts?.rows.findIndex((each) => each[0]?.says === '项目总投入') ?? -1
  const total = { sheet: '合计', row: 3, column: 3 }

  it.each([
    ['a negative amount', -1],
    ['a part of a fen', 0.001],
    ['more than the page takes', 100_000_000_001],
    ['words', 'many'],
  ])('empties all amounts and is named: %s', (_, says) => {
    const before = judge.read(total)
    judge.type([{ sheet: '填报项', row, column: 1, says }])
    expect(judge.read(total)).toBe('')
    expect(judge.read({ sheet: '填报项', row, column: 4 })).toContain('请改')
    judge.type([{ sheet: '填报项', row, column: 1, says: 24_000_000 }])
    expect(judge.read(total)).toBe(before)
    expect(before).toBe(16_860_000)
  })

  it('is not an empty one: a fact that is not stated is not enough, never nothing', () => {
    judge.type([{ sheet: '填报项', row, column: 1, says: null }])
    const place = shown.find(({ name }) => name === '浦东新区')
    const asks = place?.rows.findIndex((each) => each[0]?.says === 'PD-1') ?? -1
    expect(judge.read({ sheet: '浦东新区', row: asks, column: 3 })).toBe('信息不足')
    expect(judge.read({ sheet: '浦东新区', row: asks, column: 6 })).toBe('信息不足')
    judge.type([{ sheet: '填报项', row, column: 1, says: 24_000_000 }])
    expect(address(asks, 6)).toMatch(/^G\d+$/)
  })
})
