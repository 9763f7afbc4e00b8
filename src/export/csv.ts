import Papa from 'papaparse'
import type { Decimal } from '../policies/decimal'
import { spreadsheetText } from '../policies/spreadsheet-text'

/**
 * A cell: words, or a number in full, be it in digits. There is no empty number: what is not known has a word of
 * its own, so that nobody adds it up as 0.
 */
export type Cell = string | Decimal

/** A table as it is written to a file: headings once, then rows of the same length. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

const rowsAtOnce = 4000

/**
 * The table as Excel opens it: UTF-8 with a byte order mark, CRLF, quoted by RFC 4180, words that look like a
 * formula behind an apostrophe. In parts, so that a long table can be written without holding up the page.
 */
export function* csvParts({ columns, rows }: Table): Generator<string> {
  const written = (lines: readonly (readonly string[])[]): string =>
    `${Papa.unparse([...lines] as string[][], { newline: '\r\n' })}\r\n`
  const said = (cell: Cell): string =>
    typeof cell === 'string' ? spreadsheetText(cell) : cell.toFixed()
  yield `\ufeff${written([columns.map(spreadsheetText)])}`
  let lines: string[][] = []
  for (const row of rows) {
    lines.push(row.map(said))
    if (lines.length === rowsAtOnce) {
      yield written(lines)
      lines = []
    }
  }
  if (lines.length > 0) yield written(lines)
}

/** The same columns at the end of every row: they stay with it when rows are filtered or copied. */
export function withColumns(table: Table, added: Readonly<Record<string, string>>): Table {
  const values = Object.values(added)
  return {
    columns: [...table.columns, ...Object.keys(added)],
    rows: {
      *[Symbol.iterator]() {
        for (const row of table.rows) yield [...row, ...values]
      },
    },
  }
}
