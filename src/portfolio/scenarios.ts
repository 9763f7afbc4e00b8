import { statedColumn } from '../calculator/algebras/expressions/source'
import type { Source } from '../calculator/algebras/expressions/source'
import type { Tables } from '../calculator/algebras/sql/render'
import type { Scenario } from '../calculator/scenario'
import { duckdb } from '../calculator/algebras/sql/dialects/duckdb'
import type { Connection } from './engine'
import type { Input } from './files/input'

/** What the statement reads: the companies in order and the child tables of the lists that they state. */
export function statementSource(
  companies: Input,
  children: readonly Input[],
  constants: Scenario,
): { source: Source; tables: Tables } {
  const stated = companies.header.statedLists.map(({ list }) => list)
  const lists = [...new Set([...children.map(({ table }) => table), ...stated])]
  const factsOf = (list: string): ReadonlySet<string> =>
    new Set(
      children
        .filter(({ table }) => table === list)
        .flatMap(({ header }) => header.facts.map(({ fact }) => fact.id)),
    )
  return {
    source: {
      scenario: constants,
      columns: new Set(companies.header.facts.map(({ fact }) => fact.id)),
      lists: new Map(lists.map((list) => [list, factsOf(list)])),
    },
    tables: { scenarios: 'scenarios', lists: new Map(lists.map((list) => [list, list])) },
  }
}

/** Makes the view `scenarios` of the companies in order, and empty tables for lists stated without rows. */
export async function makeScenarios(
  connection: Connection,
  companies: Input,
  children: readonly Input[],
  { source, tables }: { source: Source; tables: Tables },
): Promise<number> {
  const { header, keyType } = companies
  const withRows = new Set(children.map(({ table }) => table))
  const said = new Set(header.statedLists.map(({ list }) => list))
  for (const list of tables.lists.keys()) {
    if (!withRows.has(list)) await connection.run(`CREATE TABLE ${list} (company_id ${keyType})`)
  }
  const unsaid = [...tables.lists.keys()].filter((list) => !said.has(list))
  const columns = [
    'company_id',
    'row',
    ...header.facts.map(({ name, fact }) =>
      fact.id === 'application_date'
        ? `COALESCE(${name}, CAST('${source.scenario.asOf}' AS ${duckdb.columns.date})) AS ${name}`
        : name,
    ),
    ...header.statedLists.map(({ list }) => statedColumn(list)),
    ...unsaid.map((list) => `CAST(NULL AS BOOLEAN) AS ${statedColumn(list)}`),
  ]
  const [{ n: leftOut } = { n: 0 }] = await connection.rows('SELECT count(*) AS n FROM left_out')
  const without = Number(leftOut) > 0 ? ' ANTI JOIN left_out USING (company_id)' : ''
  await connection.run(
    `CREATE VIEW scenarios AS SELECT ${columns.join(', ')} FROM companies_listed${without} WHERE refusals IS NULL`,
  )
  const [{ n } = { n: 0 }] = await connection.rows('SELECT count(*) AS n FROM scenarios')
  return Number(n)
}
