import Papa from 'papaparse'
import { spreadsheetText } from '../policies/spreadsheet-text'
import type { Cell, Table } from '../telling/tables/table'

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
