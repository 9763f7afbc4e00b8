import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { withFile } from '../fault'
import { isTotal } from '../reading/total'
import type { RefusalCode } from '../refusal'
import { FileRefusal } from '../refusal'
import type { CsvRow } from './records'
import { CsvError, csvRows } from './records'

/** A row that is no row of the table: too few or too many cells, or quotes or letters out of place. */
export interface LostRow {
  readonly row: number
  readonly code: RefusalCode
  /** The heading of the cell, where it is one cell. */
  readonly column: string
  readonly value: string
  readonly expected: string
  /** The cell that would name the company, as far as there is one. */
  readonly company: string | null
}

/** A row that adds up others. */
export interface TotalRow {
  readonly row: number
  readonly label: string
}

/** What a rewritten file holds; totals that are as wide as the heading are among its rows. */
export interface Rewritten {
  readonly rows: number
  readonly lost: readonly LostRow[]
  readonly totals: readonly TotalRow[]
}

/** What of its heading a file is rewritten by. */
export interface Layout {
  readonly separator: string
  readonly headings: readonly string[]
  /** Place of the cell that names the company. */
  readonly company: number | null
  /** Places of the cells in which a row may say that it is a total. */
  readonly labels: readonly number[]
}

/** What is expected of a cell with a NUL. */
export const brokenText = 'text without NUL characters'

/** More lost rows than this are not listed one by one. */
const mostLost = 100_000

const written = (cell: string): string => {
  const line = cell.replace(/[\r\n]+/g, ' ')
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

const shown = (text: string): string => text.replaceAll('\0', '\u2400').slice(0, 80)

/** Why a row is no row of the table; undefined for one that is. */
function lostBy({ row, cells, broken }: CsvRow, layout: Layout): LostRow | undefined {
  const { separator, headings, company } = layout
  const named = company === null ? null : (cells[company]?.trim() ?? null)
  const lost = (code: RefusalCode, value: string, expected: string, column = ''): LostRow => ({
    row,
    code,
    column,
    value,
    expected,
    company: named?.includes('\0') ? null : named,
  })
  const nul = cells.findIndex((cell) => cell.includes('\0'))
  if (nul >= 0) {
    const value = shown(cells[nul] ?? '')
    return lost('broken_text', value, brokenText, headings[nul]?.trim())
  }
  if (broken) {
    return lost(
      'broken_quotes',
      shown(cells.join(separator)),
      'quotes around whole cells, doubled inside',
    )
  }
  const width = headings.length
  if (cells.length === width) return undefined
  return lost('wrong_width', `${cells.length} cells`, `${width} cells`)
}

/**
 * Writes a CSV text again as every reader reads it: commas, one line a row, the row's number first, no
 * heading. Rows of another width than the heading, with broken quotes or with a NUL are handed back instead.
 */
export async function rewriteCsv(
  file: string,
  pieces: AsyncIterable<string>,
  layout: Layout,
  target: string,
): Promise<Rewritten> {
  const output = createWriteStream(target)
  const failed = once(output, 'error').then(([error]: unknown[]) => {
    throw error
  })
  const lost: LostRow[] = []
  const totals: TotalRow[] = []
  let rows = 0
  let block = ''
  let heading = true
  const write = async (): Promise<void> => {
    for await (const each of csvRows(pieces, layout.separator)) {
      const { row, cells } = each
      if (heading) {
        heading = false
        continue
      }
      // Spreadsheets leave rows of separators below their last row.
      if (cells.every((cell) => cell === '')) continue
      const found = lostBy(each, layout)
      if (found) {
        const label = layout.labels.map((i) => cells[i] ?? '').find(isTotal)
        if (label !== undefined) totals.push({ row, label: label.trim() })
        else lost.push(found)
        if (lost.length > mostLost) {
          throw new FileRefusal(file, [`more than ${mostLost} rows are not as wide as the heading`])
        }
        continue
      }
      rows += 1
      block += `${row},${cells.map(written).join(',')}\n`
      if (block.length > 1 << 20) {
        if (!output.write(block)) await once(output, 'drain')
        block = ''
      }
    }
    output.end(block)
    await finished(output)
  }
  try {
    await withFile(target, 'temporary', () => Promise.race([write(), failed]))
  } catch (error) {
    output.destroy()
    if (error instanceof CsvError)
      throw new FileRefusal(file, [`row ${error.row}: ${error.message}`])
    throw error
  }
  return { rows, lost, totals }
}
