import { rename, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Connection } from './engine'
import { quotedText } from './quoted'

/** Files that can be written, by the end of their names. */
export const outputEndings: readonly string[] = ['.csv', '.parquet']

/** Writes the rows of a SELECT to a file, all of them or none: the file has its name only when it is whole. */
export async function writeRows(connection: Connection, sql: string, path: string): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  const format =
    extname(path).toLowerCase() === '.parquet'
      ? 'FORMAT parquet, COMPRESSION zstd'
      : 'FORMAT csv, HEADER true'
  try {
    await connection.run(`COPY (${sql}) TO ${quotedText(partial)} (${format})`)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
