import { join } from 'node:path'
import { quotedPath, quotedText } from '../quoted'
import { FileRefusal } from '../refusal'
import { decoded } from './decode'
import type { Encoding } from './encoding'
import { markedEncoding } from './encoding'
import type { LostRow } from './rewrite'
import { rewriteCsv } from './rewrite'
import { scanCsv } from './scan'
import type { Separator } from './separator'
import { findSeparator } from './separator'

/** A CSV file whose heading was read. */
export interface CsvFile {
  readonly path: string
  readonly encoding: Encoding
  readonly separator: Separator
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
}

const headBytes = 1 << 20

async function head(path: string, encoding: Encoding, signal: AbortSignal): Promise<string> {
  let text = ''
  for await (const piece of decoded(path, encoding, signal, headBytes)) text += piece
  return text
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
  const found = await findSeparator(text, isKnown)
  if (!found) throw new FileRefusal(path, ['no heading: the file is empty or no CSV'])
  const { separator, heading } = found
  const scan = encoding === 'utf-8' ? await scanCsv(path, separator, signal) : undefined
  if (scan && !scan.utf8) {
    // Only a beginning in plain ASCII leaves open whether it is GB18030.
    if (marked || /[^\x00-\x7f]/.test(text)) throw new FileRefusal(path, ['the text is not UTF-8'])
    encoding = 'gb18030'
  }
  const regular = encoding === 'utf-8' && scan?.regular === true && heading.row === 1
  return {
    path,
    encoding,
    separator,
    headings: heading.cells,
    lineEnd: regular ? scan.lineEnd : null,
    rows: regular ? scan.rows - 1 : null,
  }
}

const columnsSql = (count: number, withRow: boolean): string => {
  const cells = Array.from({ length: count }, (_, i) => `'c${i}': 'VARCHAR'`)
  return `{${[...(withRow ? ["'row': 'BIGINT'"] : []), ...cells].join(', ')}}`
}

/** The rows below the heading, from the file itself or from a copy in `folder` that every reader reads alike. */
export async function csvRawRows(
  file: CsvFile,
  company: number | null,
  folder: string,
  name: string,
  signal: AbortSignal,
): Promise<RawRows> {
  const width = file.headings.length
  const read = (path: string, options: string): string =>
    `SELECT * FROM read_csv(${quotedPath(path)}, auto_detect = false, quote = '"', escape = '"', header = false, ${options})`
  if (file.lineEnd !== null) {
    const end = file.lineEnd === '\n' ? '\\n' : '\\r\\n'
    const options = `delim = ${quotedText(file.separator)}, skip = 1, new_line = '${end}', columns = ${columnsSql(width, false)}`
    return { sql: read(file.path, options), hasRow: false, rows: file.rows, lost: [] }
  }
  const target = join(folder, `${name}.csv`)
  const text = decoded(file.path, file.encoding, signal)
  const { rows, lost } = await rewriteCsv(file.path, text, file.separator, width, company, target)
  const options = `delim = ',', new_line = '\\n', columns = ${columnsSql(width, true)}`
  return { sql: read(target, options), hasRow: true, rows, lost }
}
