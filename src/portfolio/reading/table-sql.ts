import type { Dialect } from '../../calculator/algebras/sql/dialect'
import { duckdb } from '../../calculator/algebras/sql/dialects/duckdb'
import { pointAlone, pointSigns } from '../../calculator/reading/number-text'
import { cellSql } from '../cells'
import { rawName, stepsOf } from '../cells/cell'
import type { TypedColumn } from '../cells/own'
import { ownOf } from '../cells/own'
import { tidied, trimmed } from '../cells/tidy'
import { found, keyFinding, partFinding } from './findings'
import type { Finding } from './findings'
import type { FactColumn, Header, StatedListColumn } from './header'
import type { PartCheck } from './parts'
import { totalSql } from './total'

/** The type of `company_id` in the tables: a whole number where the file numbers its companies, else text. */
export type KeyType = 'BIGINT' | 'VARCHAR'

export interface TableSource {
  /** SQL of the raw rows: every cell a text `c0`, `c1` …, and `row`, the row's number in the file, if it is no rowid. */
  readonly rows: string
  /** The column itself, where the columns of the file have types, and its cells as text in SQL over it. */
  readonly typed?: ((index: number) => TypedColumn) | undefined
  readonly hasRow: boolean
  /** Whether a comma in a number separates thousands. */
  readonly commas: boolean
  /** The columns that are carried through, by their names in the rows and in the table. */
  readonly carried: readonly { readonly from: string; readonly to: string }[]
}

const flagFact = { type: 'flag' } as const

/** The column of a stated list reads as a flag. */
const asFlag = ({ index, heading, list }: StatedListColumn): FactColumn => ({
  index,
  heading,
  name: `${list}_stated`,
  unit: null,
  fact: { ...flagFact, id: `${list}_stated`, label: { zh: '', en: '' }, hint: { zh: '', en: '' } },
})

/** The heading of the column that names the companies. */
export const companyHeading = ({ companyColumn }: Header): string =>
  companyColumn?.heading ?? 'company_id'

/** All columns of a header that carry a value. */
export const valueColumns = (header: Header): readonly FactColumn[] => [
  ...header.facts,
  ...header.statedLists.map(asFlag),
]

/**
 * One SELECT from the raw rows of a file to a typed table: `row` or none, `company_id` (unless rows are
 * numbered), a column a fact, what is carried, `total`, the word by which a row says that it adds up others,
 * `is_sure` of it, and `refusals`, a list of what is wrong in the row, NULL for a row in order.
 */
export function tableSql(
  source: TableSource,
  header: Header,
  keyType: KeyType,
  parts: readonly PartCheck[],
  dialect: Dialect = duckdb,
): string {
  const columns = valueColumns(header).map((column) => {
    const own = ownOf(source.typed?.(column.index), column.fact, column.unit)
    const steps = stepsOf(column.index, own)
    return {
      column,
      steps,
      kept: own?.name ?? steps.raw,
      cell: cellSql(steps, column, source.commas ? pointSigns : pointAlone, dialect),
    }
  })
  const row = source.hasRow ? ['row'] : []
  const key = header.company === null ? [] : ['company_id']
  const keyOf = (index: number): string[] => {
    const text = trimmed(rawName(index), dialect)
    return [`${keyType === 'VARCHAR' ? text : `TRY_CAST(${text} AS ${keyType})`} AS company_id`]
  }
  const raws = columns.map(({ kept }) => kept)
  const rawOf = (index: number): string =>
    columns.find(({ column }) => column.index === index)?.steps.raw ?? rawName(index)
  const rawKey = header.company === null ? [] : [`${rawName(header.company)} AS id`]
  const total = totalSql(
    header.labels.map(rawName),
    header.company === null ? null : rawName(header.company),
    dialect,
  )
  const others = source.carried.map(({ to }) => to)

  const fast = columns.map(({ steps, cell }) => `COALESCE(${cell.fast}, FALSE) AS ${steps.fast}`)
  const texts = columns.map(
    ({ steps }) =>
      `CASE WHEN NOT ${steps.fast} THEN ${tidied(steps.raw, dialect)} END AS ${steps.text}`,
  )
  const numbers = columns.map(
    ({ steps, cell }) =>
      `CASE WHEN ${steps.text} IS NOT NULL THEN ${cell.number} END AS ${steps.number}, ` +
      `CASE WHEN ${steps.text} IS NOT NULL THEN ${cell.power} END AS ${steps.power}`,
  )
  const values = columns.flatMap(({ column, cell }) => [
    `${cell.value} AS ${column.name}`,
    `CAST(${cell.code} AS ${dialect.small}) AS e${column.index}`,
  ])
  const findings: Finding[] = [
    ...(header.company === null ? [] : [keyFinding(companyHeading(header), keyType, dialect)]),
    ...columns.map(({ column, steps }) => ({
      heading: column.heading,
      raw: steps.raw,
      code: `e${column.index}`,
    })),
    ...parts.map((part) => partFinding(part, rawOf)),
  ]
  const wrong = findings.map(({ code }) => `${code} > 0`).join(' OR ')
  const listed = findings.map((each) => found(each, dialect.text(each.heading), dialect))
  const refusals =
    findings.length === 0 ? 'NULL' : `CASE WHEN ${wrong} THEN ${dialect.known(listed)} END`
  const names = columns.map(({ column }) => column.name)
  const steps = (kind: 'fast' | 'text' | 'number' | 'power'): string[] =>
    columns.map(({ steps }) => steps[kind])
  const ids = rawKey.length > 0 ? ['id'] : []
  const carried = [...row, ...key, ...ids, ...others, 'total', 'is_sure', ...raws]
  const select = (what: readonly string[], from: string): string =>
    `SELECT ${what.join(', ')}\nFROM (${from})`
  const first = select(
    [
      ...row,
      ...(header.company === null ? [] : keyOf(header.company)),
      ...rawKey,
      ...source.carried.map(({ from, to }) => `${from} AS ${to}`),
      `${total.label} AS total`,
      `${total.isSure} AS is_sure`,
      ...raws,
      ...fast,
    ],
    source.rows,
  )
  const second = select([...carried, ...steps('fast'), ...texts], first)
  const third = select([...carried, ...steps('fast'), ...steps('text'), ...numbers], second)
  const fourth = select([...carried, ...values], third)
  return select(
    [...row, ...key, ...names, ...others, 'total', 'is_sure', `${refusals} AS refusals`],
    fourth,
  )
}
