import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Statement } from '../../src/database/clauses/statements'
import { named, quoted } from '../../src/database/sql'
import type { Table } from '../../src/policies/table'

/** Native DuckDB with these tables, each cell cast from its text as in the browser. */
export async function nativeTables(tables: readonly Table[]): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const { name, columns, rows } of tables) {
    const types = Object.entries(columns)
    const definition = types.map(([column, type]) => `${named(column)} ${type}`).join(', ')
    await connection.run(`CREATE TABLE ${named(name)} (${definition})`)
    const values = rows.map((row) => {
      const cells = types.map(([column, type]) => {
        const cell = row[column] ?? null
        return cell === null ? 'NULL' : `${quoted(String(cell))}::${type}`
      })
      return `(${cells.join(', ')})`
    })
    await connection.run(`INSERT INTO ${named(name)} VALUES ${values.join(', ')}`)
  }
  return connection
}

/** The rows of a statement with its parameters bound. */
export async function rowsOf<Row>(
  connection: DuckDBConnection,
  { sql, parameters }: Statement,
): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql, [...parameters] as string[])
  return reader.getRowObjectsJson() as unknown as readonly Row[]
}
