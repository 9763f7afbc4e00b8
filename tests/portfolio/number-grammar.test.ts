import { duckdb } from '../../src/calculator/algebras/sql/dialects/duckdb'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberSigns } from '../../src/calculator/reading/number-text'
import {
  commaSigns,
  invisibleSigns,
  pointAlone,
  pointSigns,
  readNumber,
  splitUnit,
  tidyText,
} from '../../src/calculator/reading/number-text'
import { isNegative, plainNumber } from '../../src/portfolio/cells/number'
import { tidied } from '../../src/portfolio/cells/tidy'
import { quotedText } from '../../src/portfolio/quoted'
import { drawing } from '../random'

const read = (text: string, signs: NumberSigns = pointSigns) => readNumber(tidyText(text), signs)

describe('a number as people write it', () => {
  it.each([
    ['3000', '3000'],
    ['0.5', '0.5'],
    ['007', '007'],
    ['1,200', '1200'],
    ['12,345,678.90', '12345678.90'],
    ['30 000 000', '30000000'],
    ['30\u00a0000\u202f000', '30000000'],
    ['１２００', '1200'],
    ['１，２００．５０', '1200.50'],
    ['－３', '-3'],
    ['−3,000', '-3000'],
    ['  3000\t', '3000'],
    ['\u30003000\r\n', '3000'],
    ['\ufeff3000', '3000'],
    ['\u202a3000\u202c', '3000'],
    ['\u20663000\u2069', '3000'],
    ['\u200e3,\u200b000\u200d', '3000'],
    ['30\u2060\u00ad00', '3000'],
    ['3000\ufe0f', '3000'],
    ['\u00a0\u200b 3000 \u200b\u00a0', '3000'],
  ])('is read: %j', (text, number) => {
    expect(read(text)).toBe(number)
  })

  it.each([
    '',
    '3000,00',
    '3,5',
    '3,00',
    '30,00,000',
    '1,2345',
    '1234,567',
    ',500',
    '0,500',
    '1,,200',
    '1,200,',
    '1.234,50',
    '1.234.567',
    '1,200 300',
    '30 00',
    '3 5',
    '3000\t5000',
    '300\n500',
    '300\t500',
    '300\r\n500',
    '3，5',
    '①',
    '²',
    '½',
    '㊀',
    '٣',
    '३',
    '𝟑',
    '三千',
    '3\u20e3',
    '3。5',
    '.5',
    '5.',
    '+5',
    '- 5',
    '–5',
    '--5',
    '5-',
    '(500)',
    '¥500',
    '1e6',
    '0x10',
    'Infinity',
    'NaN',
    "1'200",
    '1_200',
    '约300',
    `1${'0'.repeat(40)}`,
  ])('is refused: %j', (text) => {
    expect(read(text)).toBeNull()
  })

  it('follows the decimal sign of its file', () => {
    expect(read('3.000,50', commaSigns)).toBe('3000.50')
    expect(read('3,5', commaSigns)).toBe('3.5')
    expect(read('3.5', commaSigns)).toBeNull()
    expect(read('3,000.5', commaSigns)).toBeNull()
    expect(read('3000.5', pointAlone)).toBe('3000.5')
    expect(read('3 000.5', pointAlone)).toBe('3000.5')
    expect(read('3,000', pointAlone)).toBeNull()
  })

  it('may carry a unit, whole, with a space before it', () => {
    expect(splitUnit('3,000 万元')).toEqual({ size: '3,000', power: 4 })
    expect(splitUnit('3元')).toEqual({ size: '3', power: 0 })
    expect(splitUnit('0.3\u00a0亿')).toEqual({ size: '0.3', power: 8 })
    for (const text of ['3', '3万 元', '3万元整', '3 w']) {
      expect(readNumber(splitUnit(text).size) === '3' && splitUnit(text).power !== null).toBe(false)
    }
  })

  it('is rid of all that Unicode lets a reader ignore, and of nothing else', () => {
    const ours = new RegExp(`^${invisibleSigns}$`, 'u')
    const unicode = /^\p{Default_Ignorable_Code_Point}$/u
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const sign = String.fromCodePoint(code)
      if (ours.test(sign) !== unicode.test(sign)) expect(code.toString(16)).toBe('as in Unicode')
    }
  })
})

describe('the page and the lists', () => {
  const parts = [
    ...['0', '1', '12', '000', '200', '３', '0'.repeat(20)],
    ...['.', ',', '．', '，', '-', '－', '−', '+', '%'],
    ...[' ', '\u00a0', '\u3000', '\u2009', '\t', '\n', '\u2028'],
    ...['\u200b', '\u2060', '\ufeff', '\u202e', '\u00ad', '\ufe0f', '\u{e0001}'],
    ...['①', '٣', '²', '。', '万', '元', "'", '\\', '[', 'e', '\u0001', '\u0085', '😀'],
  ]
  const texts = fc
    .sample(
      fc
        .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 7 })
        .map((some) => some.join('')),
      drawing(4000),
    )
    .concat('3000,00', '1,200', '-1,200', '30 000', '3.000,5')

  it.each([
    ['point', pointSigns],
    ['comma', commaSigns],
    ['point alone', pointAlone],
  ] as const)('read the same texts as the same numbers (%s)', async (_, signs) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const rows = texts.map((text, i) => `(${i}, ${quotedText(text)})`).join(', ')
    const found = await connection.runAndReadAll(
      `SELECT t, ${plainNumber('t', signs, duckdb)} AS n, ${isNegative('t', signs, duckdb)} AS less
      FROM (SELECT i, ${tidied('raw', duckdb)} AS t FROM (VALUES ${rows}) AS v(i, raw)) ORDER BY i`,
    )
    const inSql = found.getRowObjects().map(({ t, n, less }) => ({ t, n, less }))
    const onPage = texts.map((raw) => {
      const t = tidyText(raw)
      const number = readNumber(t, signs)
      const less = number?.startsWith('-') ?? false
      if (t === '') return { t: null, n: null, less: null }
      return { t, n: less ? null : number, less }
    })
    expect(inSql).toEqual(onPage)
    expect(onPage.filter(({ n }) => n !== null).length).toBeGreaterThan(200)
    expect(onPage.filter(({ less }) => less).length).toBeGreaterThan(10)
  })
})
