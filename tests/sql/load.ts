import type { Corpus } from '../../src/policies/corpus'
import type { Source } from '../../src/calculator/algebras/expressions/source'
import { statedColumn } from '../../src/calculator/algebras/expressions/source'
import type { Tables } from '../../src/calculator/algebras/sql/render'
import type { Scenario } from '../../src/calculator/scenario'
import type { Readings } from '../../src/calculator/setting'
import type { TableColumn } from '../../src/sweeps/scenario-tables'
import { childColumns, scenarioColumns } from '../../src/sweeps/scenario-tables'

type Input = Record<string, unknown>

function literal(value: unknown, type: string): string {
  if (value === undefined || value === null) return 'NULL'
  const text = typeof value === 'string' ? `'${value}'` : String(value as number | boolean)
  return `CAST(${text} AS ${type})`
}

const definition = (columns: readonly TableColumn[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ')

const row = (id: number, columns: readonly TableColumn[], values: Input): string =>
  `(${[String(id), ...columns.map(({ name, type }) => literal(values[name], type))].join(', ')})`

function inserts(table: string, rows: readonly string[]): string[] {
  const statements: string[] = []
  for (let i = 0; i < rows.length; i += 200) {
    statements.push(`INSERT INTO ${table} VALUES ${rows.slice(i, i + 200).join(', ')}`)
  }
  return statements
}

/** SQL that makes and fills the scenario table and one child table a list; company n is the n-th input. */
export function tablesOf(corpus: Corpus, inputs: readonly Input[]): string[] {
  const columns = scenarioColumns(corpus)
  const lists = [...corpus.lists.keys()]
  const companies = inputs.map((input, id) => {
    const stated = lists.map((list) => [statedColumn(list), input[list] !== undefined] as const)
    return row(id, columns, { ...input, ...Object.fromEntries(stated) })
  })
  return [
    `CREATE OR REPLACE TABLE scenarios (company_id BIGINT, ${definition(columns)})`,
    ...inserts('scenarios', companies),
    ...lists.flatMap((list) => {
      const own = childColumns(corpus, list)
      const items = inputs.flatMap((input, id) =>
        ((input[list] ?? []) as Input[]).map((item) => row(id, own, item)),
      )
      return [
        `CREATE OR REPLACE TABLE ${list} (company_id BIGINT, ${definition(own)})`,
        ...inserts(list, items),
      ]
    }),
  ]
}

/** Every fact a column, every list a child table; only readings are constants of the statement. */
export function wholeSource(corpus: Corpus, readings: Readings): Source & { tables: Tables } {
  const lists = [...corpus.lists.keys()]
  const scenario: Scenario = { asOf: '2026-06-30', facts: new Map(), lists: new Map(), readings }
  return {
    scenario,
    columns: new Set(scenarioColumns(corpus).flatMap(({ fact }) => fact?.id ?? [])),
    lists: new Map(
      lists.map((list) => [list, new Set(childColumns(corpus, list).map(({ name }) => name))]),
    ),
    tables: { scenarios: 'scenarios', lists: new Map(lists.map((list) => [list, list])) },
  }
}
