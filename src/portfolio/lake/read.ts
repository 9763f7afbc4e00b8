import { spark } from '../../calculator/algebras/sql/dialects/spark'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import type { TableColumn } from '../../sweeps/scenario-tables'
import { rawName } from '../cells/cell'
import { trimmed } from '../cells/tidy'
import type { Listed } from '../check'
import { found, keyFinding, partFinding } from '../reading/findings'
import type { Header } from '../reading/header'
import { partChecks } from '../reading/parts'
import { companyHeading, valueColumns } from '../reading/table-sql'
import { kindsOf, refusedSql, textsName } from './kinds'

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
 * The SELECT that reads a table of the lake by the rules of every list: typed, with its `refusals`. Columns whose
 * cells are read alike are read as one array, so that Spark plans each rule once and not for every column.
 */
export function readingSql(corpus: Corpus, table: LakeTable, constants: Scenario): string {
  const header = headerOf(table)
  const parts = partChecks(corpus, header, table.list, constants)
  const kinds = kindsOf(valueColumns(header))
  const named = kinds.flatMap(({ name, columns }) =>
    columns.map((column, place) => ({ column, item: `${name}[${place}]` })),
  )
  const itemOf = (index: number): string =>
    named.find(({ column }) => column.index === index)?.item ?? 'NULL'
  const shown = [...new Set(parts.map(({ index }) => index))]
  const wrongParts = parts.map((part) => partFinding(part, rawName))
  const wrongRow = [keyFinding(companyHeading(header), 'BIGINT', spark), ...wrongParts]
  const isWrong = [
    ...wrongRow.map(({ code }) => `${code} > 0`),
    ...kinds.map(({ name }) => `exists(${name}, x -> x.code > 0)`),
  ]
  const ofRow = spark.list(wrongRow.map((each) => found(each, spark.text(each.heading), spark)))
  const refusals = [ofRow, ...kinds.map(refusedSql)].join(',\n  ')
  const own = spark.quoted('company_id')
  const select = (what: readonly string[], from: string): string =>
    `SELECT ${what.join(',\n  ')}\nFROM ${from}`
  // Apart from what is read of them, the texts are put together by compiled code.
  const texts = select(
    [`CAST(${own} AS STRING) AS id`, ...kinds.map((kind) => `${kind.texts} AS ${textsName(kind)}`)],
    `parquet.\`\${${table.name}}\``,
  )
  const cells = select(['id', ...kinds.map(({ read, name }) => `${read} AS ${name}`)], `(${texts})`)
  const values = select(
    [
      `TRY_CAST(${trimmed('id', spark)} AS BIGINT) AS company_id`,
      'id',
      ...named.map(({ column, item }) => `${item}.value AS ${spark.quoted(column.name)}`),
      ...shown.map((index) => `${itemOf(index)}.raw AS ${rawName(index)}`),
      ...kinds.map(({ name }) => name),
    ],
    `(${cells})`,
  )
  return select(
    [
      'company_id',
      ...named.map(({ column }) => spark.quoted(column.name)),
      `CASE WHEN ${isWrong.join(' OR ')}\n  THEN filter(concat(${refusals}), x -> x IS NOT NULL) END AS refusals`,
    ],
    `(${values})`,
  )
}
