import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { RefusalCode } from '../refusal'
import { FileRefusal } from '../refusal'
import { CsvError, csvRows } from './records'

/** A row that is no row of the table: too few or too many cells, or quotes out of place. */
export interface LostRow {
  readonly row: number
  readonly code: RefusalCode
  readonly value: string
  readonly expected: string
  /** The cell that would name the company, as far as there is one. */
  readonly company: string | null
}

/** What a rewritten file holds. */
export interface Rewritten {
  readonly rows: number
  readonly lost: readonly LostRow[]
}

/** More lost rows than this are not listed one by one. */
const mostLost = 100_000

const written = (cell: string): string => {
  const line = cell.replace(/[\r\n\0]+/g, ' ')
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

/**
 * Writes a CSV text again as every reader reads it: commas, one line a row, the row's number first, no
 * heading. Rows of another width than the heading and rows with broken quotes are handed back instead.
 */
export async function rewriteCsv(
  file: string,
  pieces: AsyncIterable<string>,
  separator: string,
  width: number,
  company: number | null,
  target: string,
): Promise<Rewritten> {
  const output = createWriteStream(target)
  const lost: LostRow[] = []
  let rows = 0
  let block = ''
  let heading = true
  try {
    for await (const { row, cells, broken } of csvRows(pieces, separator)) {
      if (heading) {
        heading = false
        continue
      }
      // Spreadsheets leave rows of separators below their last row.
      if (cells.every((cell) => cell === '')) continue
      if (broken || cells.length !== width) {
        if (lost.length >= mostLost) {
          throw new FileRefusal(file, [`more than ${mostLost} rows are not as wide as the heading`])
        }
        lost.push({
          row,
          code: broken ? 'broken_quotes' : 'wrong_width',
          value: broken ? cells.join(separator).slice(0, 80) : `${cells.length} cells`,
          expected: broken ? 'quotes around whole cells, doubled inside' : `${width} cells`,
          company: company === null ? null : (cells[company]?.trim() ?? null),
        })
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
  } catch (error) {
    output.destroy()
    if (error instanceof CsvError)
      throw new FileRefusal(file, [`row ${error.row}: ${error.message}`])
    throw error
  }
  return { rows, lost }
}
