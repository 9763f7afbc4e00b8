import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { columnName } from '../../src/calculator/algebras/expressions/source'
import type { Corpus } from '../../src/policies/corpus'
import { childColumns } from '../../src/sweeps/scenario-tables'
import { companyTables, everyFact } from '../bench/companies'
import { runAll } from '../bench/native'

/** The facts that are columns of the companies, and the lists that are tables beside them. */
export interface Lake {
  readonly inputs: readonly string[]
  readonly lists: readonly string[]
}

/** A third of what is stated is left open, one company in 500 is wrong in one of the ways that a row may be. */
const wrongRows = (money: string, whole: string, part: string): readonly string[] => [
  `UPDATE companies SET ${money} = -1 WHERE company_id % 2500 = 7`,
  `UPDATE companies SET ${whole} = 1, ${part} = 2 WHERE company_id % 2500 = 507`,
  "UPDATE companies SET project_role = 'someone' WHERE company_id % 2500 = 1007",
  'UPDATE companies SET company_id = NULL WHERE company_id % 2500 = 1507',
  'UPDATE companies SET company_id = company_id - 1 WHERE company_id % 2500 = 2007',
]

/** Makes companies with their lists and writes every table as a Parquet file of a folder. */
export async function makeLake(
  connection: DuckDBConnection,
  corpus: Corpus,
  count: number,
  folder: string,
): Promise<Lake> {
  const shape = everyFact(corpus)
  await runAll(connection, companyTables(corpus, shape, count))
  const open = (table: string, names: readonly string[], salt: number): string[] =>
    names.map(
      (name, n) => `UPDATE ${table} SET ${name} = NULL WHERE mixed(rowid, ${salt + n}) % 3 = 0`,
    )
  const facts = shape.columns.flatMap(({ fact }) => fact ?? [])
  await runAll(connection, [
    ...open(
      'companies',
      facts.map(({ id }) => columnName(id)),
      2000,
    ),
    ...shape.lists.flatMap((list, n) =>
      open(
        list,
        childColumns(corpus, list).map(({ name }) => name),
        3000 + 20 * n,
      ),
    ),
    ...wrongRows('revenue', 'project_investment', 'project_fiscal_input'),
  ])
  mkdirSync(folder, { recursive: true })
  for (const table of ['companies', ...shape.lists]) {
    await connection.run(`COPY ${table} TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`)
  }
  return { inputs: facts.map(({ id }) => id), lists: shape.lists }
}
