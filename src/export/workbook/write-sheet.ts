import type { Cell, CellStyle, CellValue, RowDef, WriteSheet } from 'hucre'
import type { Look, Sheet, Written } from '../../telling/workbook/sheet'
import { address, fixed } from '../../telling/workbook/sheet'
import { chartOf } from './chart'
import { changed } from './looks'
import { validationOf } from './validation'

/** How the cells of a file look. */
export type Looks = Readonly<Record<Look, CellStyle>>

/** A formula that is written once for several cells, and the cells, where it is written. */
interface SharedFormula {
  readonly index: number
  readonly range?: string
}

/** A cell as the library writes it. Words are written as words: what begins like a formula stays text. */
function cellOf(
  { look, says, formula, to }: Written,
  looks: Looks,
  shared?: SharedFormula,
): Partial<Cell> {
  const style = look === 'bare' ? undefined : looks[look]
  if (formula !== undefined && shared) {
    const { index, range } = shared
    const common = {
      ...(style && { style }),
      formulaType: 'shared',
      formulaSharedIndex: index,
    } as const
    return range === undefined
      ? { ...common, formula: '' }
      : { ...common, formula, formulaRef: range }
  }
  if (formula !== undefined) {
    return {
      ...(style && { style }),
      formula,
      ...(says !== null && says !== undefined && { formulaResult: says }),
    }
  }
  const value: CellValue = says === '' || says === undefined ? null : says
  if (to === undefined) return { ...(style && { style }), value }
  const isPage = /^https?:/.test(to)
  return {
    ...(style && { style }),
    value,
    hyperlink: isPage ? { target: to } : { target: '', location: to },
  }
}

function columnsOf({ widths, hidden }: Sheet): WriteSheet['columns'] {
  const columns: { width?: number; hidden?: boolean; outlineLevel?: number }[] = widths.map(
    (width) => ({ width }),
  )
  if (!hidden) return columns
  for (let at = widths.length; at <= hidden.to; at += 1)
    columns.push({ width: 12, hidden: true, outlineLevel: 1 })
  return columns
}

/** How many lines a text takes in so many characters; a Chinese sign takes two. */
const linesOf = (text: string, width: number): number =>
  Math.ceil(
    [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0) / Math.max(width, 1),
  )

const lineHeight = 15
/** Looks whose words run over several lines. */
const wraps: ReadonlySet<Look> = new Set<Look>([
  ...(['wrapped', 'note', 'head', 'faint', 'link'] as const),
])

/** Rows as high as their longest text, since no spreadsheet grows them by itself in every program. */
function heightOf(row: readonly (Written | null)[], at: number, { widths, merged }: Sheet): number {
  const span = merged?.find((each) => each.row === at)?.columns
  const lines = row.slice(0, widths.length).map((cell, column) => {
    if (typeof cell?.says !== 'string') return 1
    if (cell.look === 'title') return 1.6
    if (!wraps.has(cell.look)) return 1
    if (cell.look === 'note' && span === undefined) return 1
    const width =
      column === 0 && span !== undefined
        ? widths.slice(0, span).reduce((sum, each) => sum + each, 0)
        : (widths[column] ?? 10)
    return linesOf(cell.says, width - 1)
  })
  return Math.max(1, ...lines) * lineHeight + 3
}

/** One sheet as the library takes it. */
export function writtenSheet(sheet: Sheet, looks: Looks): WriteSheet {
  const { name, rows, widths, frozen, depths, validations, marks, charts, merged = [] } = sheet
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, RowDef>()
  let index = -1
  const sharedBy = ({ across, isTaken }: Written, at: number, column: number) => {
    if (isTaken) return { index }
    if (across === undefined) return undefined
    index += 1
    return { index, range: `${address(at, column)}:${address(at, column + across - 1)}` }
  }
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell) cells.set(`${at},${column}`, cellOf(cell, looks, sharedBy(cell, at, column)))
    })
    const depth = depths?.get(at)
    if (depth !== undefined)
      rowDefs.set(at, { outlineLevel: depth, ...(depth > 1 && { hidden: true }) })
    else {
      const height = heightOf(row, at, sheet)
      if (height > lineHeight + 3) rowDefs.set(at, { height })
    }
  })
  const columns = columnsOf(sheet)
  return {
    name,
    cells,
    ...(columns && { columns }),
    rowDefs,
    merges: merged.map(({ row, columns: count }) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: count - 1,
    })),
    ...(frozen && { freezePane: frozen }),
    ...(validations && { dataValidations: validations.map(validationOf) }),
    ...(marks && {
      conditionalRules: marks.map(({ range, formula }, i) => ({
        type: 'expression' as const,
        priority: i + 1,
        formula,
        range,
        style: changed,
      })),
    }),
    ...(charts && { charts: charts.map(chartOf) }),
    ...(sheet.isHidden && { hidden: true }),
    outlineProperties: { summaryBelow: false },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `$A$1:${fixed(rows.length - 1, (sheet.printed ?? widths.length) - 1)}`,
      ...(sheet.repeated !== undefined && {
        printTitlesRow: `$${sheet.repeated + 1}:$${sheet.repeated + 1}`,
      }),
    },
  }
}
