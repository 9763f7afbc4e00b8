import type { Connection } from '../engine'
import { quotedName, quotedPath } from '../quoted'
import { FileRefusal } from '../refusal'
import type { RawRows } from './csv'

/** A Parquet file with the types of its columns. */
export interface ParquetFile {
  readonly path: string
  readonly headings: readonly string[]
  readonly types: readonly string[]
}

const scalar =
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|FLOAT|DOUBLE|BOOLEAN|VARCHAR|DATE|TIMESTAMP(_S|_MS|_NS)?|ENUM\(.*\))$/

/** Reads the columns of a Parquet file; throws a `FileRefusal` where one holds no plain values. */
export async function inspectParquet(connection: Connection, path: string): Promise<ParquetFile> {
  const columns = await connection.rows(`DESCRIBE SELECT * FROM read_parquet(${quotedPath(path)})`)
  const headings = columns.map((column) => String(column['column_name']))
  const types = columns.map((column) => String(column['column_type']))
  const reasons = types.flatMap((type, i) =>
    scalar.test(type) ? [] : [`column ${headings[i]}: holds ${type}, expected plain values`],
  )
  if (reasons.length > 0) throw new FileRefusal(path, reasons)
  return { path, headings, types }
}

/** The cells as text; the zeros that fill up a DECIMAL say nothing. */
function cellText(name: string, type: string): string {
  const text = `CAST(${quotedName(name)} AS VARCHAR)`
  return /^DECIMAL\(\d+, ?[1-9]/.test(type) ? `rtrim(rtrim(${text}, '0'), '.')` : text
}

export function parquetRawRows({ path, headings, types }: ParquetFile): RawRows {
  const cells = headings.map((name, i) => `${cellText(name, types[i] ?? '')} AS c${i}`)
  const sql = `SELECT ${cells.join(', ')} FROM read_parquet(${quotedPath(path)})`
  return { sql, hasRow: false, rows: null, lost: [] }
}
