import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Connection } from './engine'
import { withFile } from './fault'
import { csvCell } from './outputs/cells'
import { quotedName, quotedText } from './quoted'

/** Files that can be written, by the end of their names. */
export const outputEndings: readonly string[] = ['.csv', '.parquet']

/** A column of a file: its SQL, its heading, and whether it holds what people wrote. */
export interface Column {
  readonly sql: string
  readonly heading: string
  readonly isText: boolean
}

/** Whether a file of this name holds cells as text, for spreadsheets. */
const isCsv = (path: string): boolean => extname(path).toLowerCase() !== '.parquet'

/**
 * The columns of a SELECT for a file of this name: in CSV files, texts that a spreadsheet would run stand behind
 * an apostrophe, headings too.
 */
export async function columnList(
  connection: Connection,
  columns: readonly Column[],
  path: string,
): Promise<string> {
  if (!isCsv(path)) {
    return columns.map(({ sql, heading }) => `${sql} AS ${quotedName(heading)}`).join(', ')
  }
  const texts = columns.map(({ heading }, i) => `${csvCell(quotedText(heading))} AS h${i}`)
  const [safe] = await connection.rows(`SELECT ${texts.join(', ')}`)
  return columns
    .map(({ sql, isText }, i) => {
      const heading = quotedName(String(safe?.[`h${i}`]))
      return `${isText ? csvCell(sql) : sql} AS ${heading}`
    })
    .join(', ')
}

/** Writes the rows of a SELECT to `part`, in the format that the name of the file it becomes says. */
export async function writeRows(
  connection: Connection,
  sql: string,
  part: string,
  path: string,
): Promise<void> {
  const format = isCsv(path) ? 'FORMAT csv, HEADER true' : 'FORMAT parquet, COMPRESSION zstd'
  await withFile(path, 'write', () =>
    connection.run(`COPY (${sql}) TO ${quotedText(part)} (${format}, USE_TMP_FILE false)`),
  )
}

/** Writes a value as JSON to `part`, for the file `path`. */
export async function writeJson(value: unknown, part: string, path: string): Promise<void> {
  await withFile(path, 'write', () => writeFile(part, `${JSON.stringify(value, null, 2)}\n`))
}
