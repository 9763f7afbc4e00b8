import { spark } from '../../calculator/algebras/sql/dialects/spark'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import type { TableColumn } from '../../sweeps/scenario-tables'
import type { Listed } from '../check'
import type { Header } from '../reading/header'
import { partChecks } from '../reading/parts'
import { tableSql } from '../reading/table-sql'

/** A table of the lake; the variable of the job that names its files is that of the table. */
export interface LakeTable {
  readonly name: string
  /** The list of which it holds the items; null for the companies. */
  readonly list: string | null
  readonly columns: readonly TableColumn[]
}

/** Columns that have the names of the contract: `company_id` first, then facts and what says that a list is stated. */
function headerOf({ columns }: LakeTable): Header {
  const placed = columns.map((column, place) => ({ ...column, index: place + 1 }))
  return {
    width: columns.length + 1,
    company: 0,
    companyColumn: { index: 0, heading: 'company_id', role: 'id' },
    facts: placed.flatMap(({ index, name, fact }) =>
      fact ? [{ index, heading: name, name, fact, unit: null }] : [],
    ),
    statedLists: placed.flatMap(({ index, name, fact }) =>
      fact ? [] : [{ index, heading: name, list: name.replace(/_stated$/, '') }],
    ),
    others: [],
    nameless: [],
    labels: [],
  }
}

/** The table as a check sees it. */
export const listed = (table: LakeTable): Listed => ({
  table: table.name,
  path: `\${${table.name}}`,
  header: headerOf(table),
})

/**
 * A cell as text, whatever its type: of a DECIMAL without the zeros that fill it up, of a floating number as plain
 * digits.
 */
function cellText(name: string): string {
  const column = spark.quoted(name)
  const bare = (text: string): string => `trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${text}))`
  return `CASE WHEN typeof(${column}) RLIKE '^decimal.*,[1-9]' THEN ${bare(`CAST(${column} AS STRING)`)}
    WHEN typeof(${column}) IN ('double', 'float') THEN ${bare(`format_string('%.10f', try_cast(CAST(${column} AS STRING) AS DOUBLE))`)}
    ELSE CAST(${column} AS STRING) END`
}

/** The SELECT that reads a table of the lake by the rules of every list: typed, with its `refusals`. */
export function readingSql(corpus: Corpus, table: LakeTable, constants: Scenario): string {
  const cells = ['company_id', ...table.columns.map(({ name }) => name)].map(
    (name, index) => `${cellText(name)} AS c${index}`,
  )
  const rows = `SELECT ${cells.join(',\n  ')}\nFROM parquet.\`\${${table.name}}\``
  const header = headerOf(table)
  return tableSql(
    { rows, hasRow: false, commas: true, carried: [] },
    header,
    'BIGINT',
    partChecks(corpus, header, table.list, constants),
    spark,
  )
}
