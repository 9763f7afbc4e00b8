import type { DuckDBConnection } from '@duckdb/node-api'
import { rowsOf } from '../bench/native'

/** How many cells of two results were compared, and how many are not the same. */
export interface Compared {
  readonly companies: number
  readonly cells: number
  readonly different: number
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Compares every column of two results; a company that one of them has alone is different in all its cells. */
export async function compareResults(
  connection: DuckDBConnection,
  ours: string,
  theirs: string,
): Promise<Compared> {
  const described = await rowsOf(connection, `DESCRIBE SELECT * FROM '${ours}'`)
  const columns = described
    .map((row) => String(row['column_name']))
    .filter((name) => name !== 'company_id')
  const same = columns.map(
    (name) =>
      `CAST(CAST(o.${quoted(name)} AS VARCHAR) IS DISTINCT FROM CAST(t.${quoted(name)} AS VARCHAR) AS INTEGER)`,
  )
  const [row] = await rowsOf(
    connection,
    `SELECT count(*) AS companies,
      sum(CASE WHEN o.company_id IS NULL OR t.company_id IS NULL THEN ${columns.length} ELSE ${same.join(' + ')} END) AS different
    FROM '${ours}' AS o FULL JOIN '${theirs}' AS t ON CAST(o.company_id AS BIGINT) = t.company_id`,
  )
  const companies = Number(row?.['companies'] ?? 0)
  return {
    companies,
    cells: companies * columns.length,
    different: Number(row?.['different'] ?? 0),
  }
}

/** The refusals of one result that the other has not, both ways. */
export async function compareRefused(
  connection: DuckDBConnection,
  ours: string,
  theirs: string,
): Promise<{ refused: number; different: number }> {
  const names = ['table', 'company_id', 'column', 'value', 'code'].map(
    (name) => `COALESCE(CAST(${quoted(name)} AS VARCHAR), '') AS ${quoted(name)}`,
  )
  const select = (file: string): string => `SELECT ${names.join(', ')} FROM ${file}`
  const [a, b] = [select(`read_csv('${ours}', all_varchar = true)`), select(`'${theirs}'`)]
  const [row] = await rowsOf(
    connection,
    `SELECT (SELECT count(*) FROM (${a})) AS refused,
      (SELECT count(*) FROM ((${a}) EXCEPT ALL (${b}))) + (SELECT count(*) FROM ((${b}) EXCEPT ALL (${a}))) AS different`,
  )
  return { refused: Number(row?.['refused'] ?? 0), different: Number(row?.['different'] ?? 0) }
}
