import type { CellStyle } from 'hucre'
import type { Look } from '../../telling/workbook/sheet'

const ink = (rgb: string) => ({ color: { rgb } })
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const framed = { top: line, right: line, bottom: line, left: line }
const under = { bottom: { style: 'hair', color: { rgb: 'BFBFBF' } } } as const

const money = '#,##0.00'
const share = '0.0####%'
const day = 'yyyy-mm-dd'

/** What is for somebody to fill in. */
const entry = (numFmt: string): CellStyle => ({
  fill: fill('FFF8DC'),
  border: framed,
  numFmt,
  alignment: { vertical: 'center' },
})
const shown = (numFmt: string): CellStyle => ({
  numFmt,
  border: under,
  alignment: { horizontal: 'right', vertical: 'center' },
})

const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 16, ...ink('1F3864') } },
  note: { font: ink('595959'), alignment: { wrapText: true, vertical: 'top' } },
  section: { font: { bold: true, ...ink('1F3864') }, fill: fill('DDE6F2') },
  head: {
    font: { bold: true, ...ink('FFFFFF') },
    fill: fill('1F4E79'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  text: { border: under, alignment: { horizontal: 'left', vertical: 'center', indent: 1 } },
  wrapped: {
    border: under,
    alignment: { horizontal: 'left', wrapText: true, vertical: 'center', indent: 1 },
  },
  link: {
    font: { underline: true, ...ink('0563C1') },
    alignment: { horizontal: 'left', wrapText: true, vertical: 'center', indent: 1 },
  },
  alert: {
    font: { bold: true, ...ink('B45309') },
    alignment: { wrapText: true, vertical: 'center' },
  },
  'entry-text': entry('@'),
  'entry-money': entry(money),
  'entry-count': entry('#,##0'),
  'entry-rate': entry(share),
  'entry-date': entry(day),
  money: shown(money),
  'money-total': {
    numFmt: money,
    alignment: { horizontal: 'right' },
    font: { bold: true, ...ink('FFFFFF') },
    fill: fill('1F4E79'),
  },
  count: shown('#,##0'),
  rate: shown(share),
  date: shown(day),
  bare: {},
  whole: { font: { size: 9, ...ink('7F7F7F') }, numFmt: '0' },
  aside: { font: ink('7F7F7F'), alignment: { vertical: 'center' } },
  faint: {
    font: ink('7F7F7F'),
    border: under,
    alignment: { horizontal: 'left', wrapText: true, vertical: 'center', indent: 1 },
  },
}

/** How each cell looks in a spreadsheet, in a font. */
export function looksIn(font: string): Readonly<Record<Look, CellStyle>> {
  const named = (style: CellStyle): CellStyle => ({
    ...style,
    font: { size: 11, ...style.font, name: font },
  })
  const all = Object.entries(looks).map(([look, style]) => [look, named(style)] as const)
  return Object.fromEntries(all) as Record<Look, CellStyle>
}

/** What a reader has changed. */
export const changed: CellStyle = {
  font: { bold: true, ...ink('9C5700') },
  fill: {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { rgb: 'FFC78A' },
    bgColor: { rgb: 'FFC78A' },
  },
}
