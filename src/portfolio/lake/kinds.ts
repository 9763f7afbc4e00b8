import { spark } from '../../calculator/algebras/sql/dialects/spark'
import { pointSigns } from '../../calculator/reading/number-text'
import { cellSql } from '../cells'
import type { CellSql, Steps } from '../cells/cell'
import { tidied } from '../cells/tidy'
import { found } from '../reading/findings'
import type { FactColumn } from '../reading/header'

/** Columns whose cells are read by the same SQL, as an array of `raw`, `value` and `code`. */
export interface Kind {
  readonly name: string
  readonly columns: readonly FactColumn[]
  /** The cells as an array of texts, and the array over that one, by its name with `_text`. */
  readonly texts: string
  readonly read: string
}

/** The name of a kind's cells as texts. */
export const textsName = ({ name }: Pick<Kind, 'name'>): string => `${name}_text`

/** Of a cell that is looked into, the steps are those of an array of one, each over what the one before has named. */
const steps = {
  raw: 'x.raw',
  fast: 'FALSE',
  text: 'x.text',
  number: 'x.number',
  power: 'x.power',
} satisfies Steps

/** Of a cell that is written plainly there is nothing but its text. */
const plainly = {
  raw: 'cell',
  fast: 'TRUE',
  text: `CAST(NULL AS ${spark.columns.enum})`,
  number: `CAST(NULL AS ${spark.columns.enum})`,
  power: '0',
} satisfies Steps

/**
 * A column as text, whatever its type: of a DECIMAL without the zeros that fill it up, of a floating number as plain
 * digits. Spark knows the type when it plans, and keeps what holds for it.
 */
function textOf({ name }: FactColumn): string {
  const column = spark.quoted(name)
  const [text, type] = [`CAST(${column} AS STRING)`, `typeof(${column})`]
  const bare = (digits: string): string =>
    `trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${digits}))`
  return `CASE WHEN ${type} LIKE 'decimal%' AND contains(${text}, '.') THEN ${bare(text)}
    WHEN ${type} IN ('double', 'float') THEN ${bare(`format_string('%.10f', try_cast(${text} AS DOUBLE))`)}
    ELSE ${text} END`
}

const cellOf = (column: FactColumn, own: Steps): CellSql => cellSql(own, column, pointSigns, spark)

/** The cell that is looked into, one step after another; few are. */
function slowly({ number, power, value, code }: CellSql): string {
  const { raw, text } = steps
  const ofText = (sql: string): string => `CASE WHEN ${text} IS NOT NULL THEN ${sql} END`
  const each = [
    { raw, text: tidied(raw, spark) },
    { raw, text, number: ofText(number), power: ofText(power) },
    { raw, value, code: `CAST(${code} AS ${spark.small})` },
  ].reduce(
    (read, fields) => `transform(${read},\n  x -> ${spark.record(fields)})`,
    spark.list([spark.record({ raw: 'cell' })]),
  )
  return `${each}[0]`
}

/** The cells of a kind: most say nothing or are written plainly, and cost no step more. */
function readSql(column: FactColumn, texts: string): string {
  const { fast, value, code } = cellOf(column, plainly)
  const none = { raw: 'cell', value: `CAST(NULL AS ${spark.columns[column.fact.type]})`, code: '0' }
  const small = (fields: Readonly<Record<'raw' | 'value' | 'code', string>>): string =>
    spark.record({ ...fields, code: `CAST(${fields.code} AS ${spark.small})` })
  return `transform(${texts},
  cell -> CASE WHEN cell IS NULL THEN ${small(none)}
    WHEN ${fast} THEN ${small({ raw: 'cell', value, code })}
    ELSE ${slowly(cellOf(column, steps))} END)`
}

/** The columns by how their cells are read. */
export function kindsOf(columns: readonly FactColumn[]): readonly Kind[] {
  const alike = new Map<string, FactColumn[]>()
  for (const column of columns) {
    const key = JSON.stringify(cellOf(column, steps))
    alike.set(key, [...(alike.get(key) ?? []), column])
  }
  return [...alike.values()].flatMap((of, place) => {
    const [first] = of
    const name = `cells${place}`
    const texts = spark.list(of.map(textOf))
    return first ? { name, columns: of, texts, read: readSql(first, textsName({ name })) } : []
  })
}

/** What is wrong with the cells of a kind, NULL for each that is in order. */
export function refusedSql({ name, columns }: Kind): string {
  const headings = spark.list(columns.map(({ heading }) => spark.text(heading)))
  return `zip_with(${name}, ${headings}, (x, heading) -> ${found({ raw: 'x.raw', code: 'x.code' }, 'heading', spark)})`
}
