import type { DuckDBConnection } from '@duckdb/node-api'
import type { ItemTable, Table, Tables } from '../../../src/calculator/algebras/columns/table'
import type { Corpus } from '../../../src/policies/corpus'
import type { TableColumn } from '../../../src/sweeps/scenario-tables'
import { wholeColumn } from '../../../src/portfolio/whole/whole-column'
import { childColumns } from '../../../src/sweeps/scenario-tables'
import type { Shape } from '../companies'

async function columnsIn(
  connection: DuckDBConnection,
  table: string,
  columns: readonly TableColumn[],
): Promise<{ readonly table: Table; readonly companies: readonly number[] }> {
  const selected = columns.map((column) => `${wholeColumn(column)} AS ${column.name}`)
  const read = await connection.runAndReadAll(
    `SELECT CAST(company_id AS INTEGER) AS company_id, ${selected.join(', ')} FROM ${table} ORDER BY company_id`,
  )
  const found = read.getColumnsObject() as Record<string, (number | null)[]>
  const companies = (found['company_id'] ?? []).map(Number)
  const numbers = columns.map(
    ({ name }) =>
      [name, Float64Array.from(found[name] ?? [], (value) => value ?? Number.NaN)] as const,
  )
  return { table: { length: companies.length, columns: new Map(numbers) }, companies }
}

/** The companies of a bench that stand in an engine, as columns. */
export async function companiesAsColumns(
  connection: DuckDBConnection,
  corpus: Corpus,
  shape: Shape,
): Promise<Tables> {
  const { table: scenarios } = await columnsIn(connection, 'companies', shape.columns)
  const lists = new Map<string, ItemTable>()
  for (const list of shape.lists) {
    const { table, companies } = await columnsIn(connection, list, childColumns(corpus, list))
    const offsets = new Int32Array(scenarios.length + 1)
    for (const company of companies) offsets[company + 1] = (offsets[company + 1] ?? 0) + 1
    for (let i = 1; i < offsets.length; i += 1)
      offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0)
    lists.set(list, { ...table, offsets })
  }
  return { scenarios, lists }
}
