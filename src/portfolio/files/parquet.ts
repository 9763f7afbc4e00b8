import { open } from 'node:fs/promises'
import type { Connection } from '../engine'
import { StatementError } from '../engine'
import { quotedName, quotedPath } from '../quoted'
import { FileRefusal } from '../refusal'
import { rawName } from '../cells/cell'
import type { TypedColumn } from '../cells/own'
import type { RawRows } from './csv'
import { refuseWidth } from './width'

/** A Parquet file with the types of its columns. */
export interface ParquetFile {
  readonly path: string
  readonly headings: readonly string[]
  readonly types: readonly string[]
}

const scalar =
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|FLOAT|DOUBLE|BOOLEAN|VARCHAR|DATE|TIMESTAMP(_S|_MS|_NS)?|ENUM\(.*\))$/

/** What a column of another type holds, in plain words. */
const heldWords: readonly (readonly [RegExp, string])[] = [
  [/\[\d*\]$/, 'lists'],
  [/^(STRUCT|UNION)/, 'records'],
  [/^MAP/, 'maps'],
  [/^BLOB$/, 'bytes, perhaps text that is not marked as text'],
  [/^TIMESTAMP WITH TIME ZONE$/, 'times with a time zone'],
  [/^TIME/, 'times of day'],
  [/^INTERVAL$/, 'spans of time'],
]

/** What is wrong with the type of a column that is to be read; undefined where nothing is. */
export function wrongType(type: string): string | undefined {
  if (scalar.test(type)) return undefined
  const held = heldWords.find(([form]) => form.test(type))?.[1] ?? `values of the type ${type}`
  return `holds ${held}`
}

const ends = { whole: 'PAR1', encrypted: 'PARE' } as const
const least = 12

/** Why a file is no Parquet file, by its first and last bytes; undefined where it seems to be one. */
async function notParquet(path: string): Promise<string | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const word = async (at: number): Promise<string> =>
      (await file.read(Buffer.alloc(4), 0, 4, at)).buffer.toString('latin1')
    const [first, last] = [await word(0), size < 4 ? '' : await word(size - 4)]
    if ([first, last].includes(ends.encrypted)) {
      return 'is encrypted, expected a Parquet file that is not'
    }
    if (first !== ends.whole) {
      return 'is no Parquet file, which begins with PAR1; a CSV file has a name that ends in .csv'
    }
    if (last !== ends.whole || size < least) {
      return 'ends before its end, expected PAR1 there; copy it again'
    }
  } finally {
    await file.close()
  }
  return undefined
}

const damaged = 'is damaged: its list of columns cannot be read; copy it again'

/** Reads the columns of a Parquet file; throws a `FileRefusal` for what is none. */
export async function inspectParquet(
  connection: Connection,
  path: string,
  isKnown: (heading: string) => boolean,
): Promise<ParquetFile> {
  const wrong = await notParquet(path)
  if (wrong !== undefined) throw new FileRefusal(path, [wrong])
  const asked = async (sql: string) => {
    try {
      return await connection.rows(sql)
    } catch (error) {
      throw error instanceof StatementError ? new FileRefusal(path, [damaged]) : error
    }
  }
  const named = await asked(
    `SELECT name FROM parquet_schema(${quotedPath(path)}) WHERE num_children IS NULL`,
  )
  refuseWidth(
    path,
    named.map((column) => String(column['name'])),
    isKnown,
  )
  const columns = await asked(`DESCRIBE SELECT * FROM read_parquet(${quotedPath(path)})`)
  const headings = columns.map((column) => String(column['column_name']))
  const types = columns.map((column) => String(column['column_type']))
  return { path, headings, types }
}

/** The headings of a Parquet file; null where it is none. */
export async function parquetHeadings(
  connection: Connection,
  path: string,
): Promise<readonly string[] | null> {
  try {
    return (await inspectParquet(connection, path, () => false)).headings
  } catch (error) {
    if (error instanceof FileRefusal) return null
    throw error
  }
}

/** The cells as text; the zeros that fill up a DECIMAL say nothing. */
function cellText(column: string, type: string): string {
  const text = `CAST(${column} AS VARCHAR)`
  return /^DECIMAL\(\d+, ?[1-9]/.test(type) ? `rtrim(rtrim(${text}, '0'), '.')` : text
}

/** The name of a column's own values beside its cells as text. */
const ownName = (index: number): string => `o${index}`

/** The rows of a Parquet file, every cell as text and with its own value; what nobody reads costs nothing. */
export function parquetRawRows({ path, headings, types }: ParquetFile): RawRows {
  const typeOf = (index: number): string => types[index] ?? ''
  const cells = headings.flatMap((name, i) => [
    `${cellText(quotedName(name), typeOf(i))} AS ${rawName(i)}`,
    `${quotedName(name)} AS ${ownName(i)}`,
  ])
  const sql = `SELECT ${cells.join(', ')} FROM read_parquet(${quotedPath(path)})`
  const typed = (index: number): TypedColumn => {
    const [name, type] = [ownName(index), typeOf(index)]
    return { name, type, text: cellText(name, type) }
  }
  return { sql, hasRow: false, rows: null, lost: [], totals: [], original: ownName, typed }
}

/** The columns of a Parquet file whose values cannot be read, each in words. */
export async function unreadColumns(
  connection: Connection,
  { path, headings }: ParquetFile,
  wanted: readonly number[],
): Promise<readonly string[]> {
  const reasons: string[] = []
  for (const index of wanted) {
    const name = headings[index] ?? ''
    const length = `max(length(CAST(${quotedName(name)} AS VARCHAR)))`
    try {
      await connection.rows(`SELECT ${length} FROM read_parquet(${quotedPath(path)})`)
    } catch (error) {
      if (!(error instanceof StatementError)) throw error
      reasons.push(`column ${name}: is damaged and cannot be read; copy the file again`)
    }
  }
  return reasons
}
