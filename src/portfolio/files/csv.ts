import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { quotedPath, quotedText } from '../quoted'
import type { Header } from '../reading/header'
import { FileRefusal } from '../refusal'
import type { TypedColumn } from '../cells/own'
import { decoded } from './decode'
import type { Encoding } from './encoding'
import { markedEncoding } from './encoding'
import type { LostRow, TotalRow } from './rewrite'
import { rewriteCsv } from './rewrite'
import { scanCsv } from './scan'
import type { Separator, SeparatorLine } from './separator'
import { findSeparator, firstRow, separatorLine } from './separator'
import { refuseWidth } from './width'

/** A CSV file whose heading was read. */
export interface CsvFile {
  readonly path: string
  readonly encoding: Encoding
  readonly separator: Separator
  /** The line before the heading that names the separator. */
  readonly separatorLine: SeparatorLine | undefined
  readonly headings: readonly string[]
  /** Line end of a file that DuckDB may read as it is; null for one that is written again first. */
  readonly lineEnd: '\n' | '\r\n' | null
  /** Rows below the heading, where they are known. */
  readonly rows: number | null
}

/** Rows of a file as SQL: every cell a text `c0`, `c1` … */
export interface RawRows {
  readonly sql: string
  /** True where the rows carry their number in the file as `row`. */
  readonly hasRow: boolean
  readonly rows: number | null
  readonly lost: readonly LostRow[]
  /** Totals that are no row of the table. */
  readonly totals: readonly TotalRow[]
  /** The name of a cell's own value, which may be no text. */
  readonly original: (index: number) => string
  /** The columns with their types, where the file has types. */
  readonly typed?: (index: number) => TypedColumn
}

const headBytes = 1 << 20

async function head(path: string, encoding: Encoding, signal: AbortSignal): Promise<string> {
  let text = ''
  for await (const piece of decoded(path, encoding, signal, headBytes)) text += piece
  return text
}

/** The text below the line that names the separator, and the heading that it begins with. */
async function headingOf(
  path: string,
  text: string,
  isKnown: (heading: string) => boolean,
): Promise<Pick<CsvFile, 'separator' | 'separatorLine' | 'headings'> & { row: number }> {
  const line = separatorLine(text)
  if (line && !line.separator) {
    const found = JSON.stringify(line.said)
    throw new FileRefusal(path, [`the line sep= names ${found}, expected , ; | or a tab`])
  }
  const below = text.slice(line?.length ?? 0)
  const said = line?.separator
  const row = said && (await firstRow(below, said))
  const found = said
    ? row && { separator: said, heading: row }
    : await findSeparator(below, isKnown)
  if (!found) throw new FileRefusal(path, ['no heading: the file is empty or no CSV'])
  const { cells, end } = found.heading
  const { size } = await stat(path)
  refuseWidth(path, cells, isKnown, end === 'cut' || (end === 'text' && size > headBytes))
  return {
    separator: found.separator,
    separatorLine: line,
    headings: cells,
    row: found.heading.row,
  }
}

/** Finds out how a CSV file is written: encoding, separator, headings, and whether it is regular. */
export async function inspectCsv(
  path: string,
  isKnown: (heading: string) => boolean,
  signal: AbortSignal,
): Promise<CsvFile> {
  const marked = await markedEncoding(path)
  let encoding: Encoding = marked ?? 'utf-8'
  let text: string
  try {
    text = await head(path, encoding, signal)
  } catch (error) {
    if (marked || !(error instanceof FileRefusal)) throw error
    encoding = 'gb18030'
    text = await head(path, encoding, signal)
  }
  const { row, ...heading } = await headingOf(path, text, isKnown)
  // Both are plain ASCII or the mark of UTF-8: a byte a letter.
  const start = heading.separatorLine ? (marked ? 3 : 0) + heading.separatorLine.length : 0
  const scan =
    encoding === 'utf-8' ? await scanCsv(path, heading.separator, signal, start) : undefined
  if (scan && !scan.utf8) {
    // Only a beginning in plain ASCII leaves open whether it is GB18030.
    if (marked || /[^\x00-\x7f]/.test(text)) throw new FileRefusal(path, ['the text is not UTF-8'])
    encoding = 'gb18030'
  }
  const regular = encoding === 'utf-8' && scan?.regular === true && row === 1
  return {
    path,
    encoding,
    ...heading,
    lineEnd: regular ? scan.lineEnd : null,
    rows: regular ? scan.rows - 1 : null,
  }
}

const columnsSql = (count: number, withRow: boolean): string => {
  const cells = Array.from({ length: count }, (_, i) => `'c${i}': 'VARCHAR'`)
  return `{${[...(withRow ? ["'row': 'BIGINT'"] : []), ...cells].join(', ')}}`
}

async function* after(pieces: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let left = length
  for await (const piece of pieces) {
    yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

/** The rows below the heading, from the file itself or from a copy in `folder` that every reader reads alike. */
export async function csvRawRows(
  file: CsvFile,
  { company, labels }: Header,
  folder: string,
  name: string,
  signal: AbortSignal,
): Promise<RawRows> {
  const { path, separator, headings } = file
  const width = headings.length
  const original = (index: number): string => `c${index}`
  const read = (from: string, options: string): string =>
    `SELECT * FROM read_csv(${quotedPath(from)}, auto_detect = false, quote = '"', escape = '"', header = false, ${options})`
  if (file.lineEnd !== null) {
    const end = file.lineEnd === '\n' ? '\\n' : '\\r\\n'
    const skip = file.separatorLine ? 2 : 1
    const options = `delim = ${quotedText(separator)}, skip = ${skip}, new_line = '${end}', columns = ${columnsSql(width, false)}`
    const sql = read(path, options)
    return { sql, hasRow: false, rows: file.rows, lost: [], totals: [], original }
  }
  const target = join(folder, `${name}.csv`)
  const text = after(decoded(path, file.encoding, signal), file.separatorLine?.length ?? 0)
  const layout = { separator, headings, company, labels }
  const { rows, lost, totals } = await rewriteCsv(path, text, layout, target)
  const options = `delim = ',', new_line = '\\n', columns = ${columnsSql(width, true)}`
  return { sql: read(target, options), hasRow: true, rows, lost, totals, original }
}
