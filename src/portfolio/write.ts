import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Connection, Limits } from './engine'
import { memoryBytes } from './engine'
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

/** The rows of a file as a SELECT, and how many columns it has. */
export interface FileRows {
  readonly sql: string
  readonly columns: number
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

/** Rows that every thread holds back, so that they are written in their order, and bytes of a cell. */
const heldRows = 122_880
const cellBytes = 16
/** A row group of a Parquet file stands in memory until it is written. */
const mostGroupBytes = 2 ** 27

/** Rows of a row group: fewer where they are wide. */
function groupRows(columns: number): number {
  const room = mostGroupBytes / (columns * cellBytes)
  return Math.min(heldRows, Math.max(2048, 2 ** Math.floor(Math.log2(room))))
}

/** Whether what the threads hold back is too much: then one alone writes, which holds nothing back. */
const isWide = (columns: number, limits: Limits): boolean =>
  columns * heldRows * cellBytes * limits.threads > memoryBytes(limits) / 4

/** Writes rows to `part`, in the format that the name of the file it becomes says. */
export async function writeRows(
  connection: Connection,
  { sql, columns }: FileRows,
  part: string,
  path: string,
): Promise<void> {
  const format = isCsv(path)
    ? 'FORMAT csv, HEADER true'
    : `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${groupRows(columns)}`
  const threads = isWide(columns, connection.limits) ? 1 : connection.limits.threads
  await connection.run(`SET threads = ${threads}`)
  await withFile(path, 'write', () =>
    connection.run(`COPY (${sql}) TO ${quotedText(part)} (${format}, USE_TMP_FILE false)`),
  )
  await connection.run(`SET threads = ${connection.limits.threads}`)
}

/** Writes a value as JSON to `part`, for the file `path`. */
export async function writeJson(value: unknown, part: string, path: string): Promise<void> {
  await withFile(path, 'write', () => writeFile(part, `${JSON.stringify(value, null, 2)}\n`))
}
