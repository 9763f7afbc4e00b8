import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'

/** Native DuckDB with one thread, as the browser's engine has one. */
export async function openNative(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
}

export async function runAll(
  connection: DuckDBConnection,
  statements: readonly string[],
): Promise<void> {
  for (const sql of statements) await connection.run(sql)
}

/** Rows of one statement, by column. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects()
}
