import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/telling/tables/table'
import { withColumns } from '../../src/telling/tables/table'
import { csvParts } from '../../src/export/csv'
import { Decimal } from '../../src/policies/decimal'

const written = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [...csvParts({ columns, rows })].join('')

test('begins with a byte order mark, ends its lines with CRLF and quotes what needs it', () => {
  const text = written(
    ['地点', '说明'],
    [
      ['浦东', '甲,乙'],
      ['长宁', '他说"是"'],
      ['徐汇', '两\n行'],
    ],
  )
  expect(text).toBe('\ufeff地点,说明\r\n浦东,"甲,乙"\r\n长宁,"他说""是"""\r\n徐汇,"两\n行"\r\n')
})

test('writes numbers in full, never in powers of ten', () => {
  const amounts = ['0.01', '100000000000000000000000', '-300000.333333333333', '0.000000000001']
  const [, ...lines] = written(
    ['元'],
    amounts.map((amount) => [new Decimal(amount)]),
  ).split('\r\n')
  expect(lines.slice(0, -1)).toEqual(amounts)
})

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  'words that a spreadsheet would run stand behind an apostrophe: %j',
  (words) => {
    const { data } = Papa.parse<string[]>(written(['名称'], [[words]]).slice(1))
    expect(data[1]).toEqual([`'${words}`])
  },
)

test.each(['-5', '-0.25', '12', '浦东', '2026-06-30', 'PD-7', ''])(
  'leaves %j as it is',
  (words) => {
    const { data } = Papa.parse<string[]>(written(['名称', '一'], [[words, '一']]).slice(1))
    expect(data[1]).toEqual([words, '一'])
  },
)

test('a long table comes in parts that read back as one', () => {
  const rows = Array.from({ length: 9001 }, (_, i): Cell[] => [new Decimal(i), `第 ${i} 行`])
  const parts = [...csvParts({ columns: ['数', '行'], rows })]
  expect(parts.length).toBe(4)
  const { data } = Papa.parse<string[]>(parts.join('').slice(1), { skipEmptyLines: true })
  expect(data.length).toBe(9002)
  expect(data.at(-1)).toEqual(['9000', '第 9000 行'])
})

test('the source stands at the end of every row', () => {
  const table = { columns: ['地点'], rows: [['浦东'], ['长宁']] }
  const { columns, rows } = withColumns(table, { 数据版本: 'abc', 来源: '五份政策文本' })
  expect(columns).toEqual(['地点', '数据版本', '来源'])
  expect([...rows]).toEqual([
    ['浦东', 'abc', '五份政策文本'],
    ['长宁', 'abc', '五份政策文本'],
  ])
})
