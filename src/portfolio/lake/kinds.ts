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
  /** The array. */
  readonly read: string
}

const steps = {
  raw: 'x.raw',
  fast: 'x.fast',
  text: 'x.text',
  number: 'x.number',
  power: 'x.power',
} satisfies Steps

/**
 * A cell as text, whatever its type: of a DECIMAL without the zeros that fill it up, of a floating number as plain
 * digits.
 */
const cellText = (() => {
  const bare = (text: string): string => `trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${text}))`
  return `CASE WHEN x.type LIKE 'decimal%' AND contains(x.cell, '.') THEN ${bare('x.cell')}
    WHEN x.type IN ('double', 'float') THEN ${bare("format_string('%.10f', try_cast(x.cell AS DOUBLE))")}
    ELSE x.cell END`
})()

/** The steps of a cell one after another, each over what the one before has named. */
function readSql({ fast, number, power, value, code }: CellSql, cells: readonly string[]): string {
  const { raw, text } = steps
  const kept = (names: readonly Exclude<keyof Steps, 'own'>[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, steps[name]]))
  const slow = (sql: string): string => `CASE WHEN ${text} IS NOT NULL THEN ${sql} END`
  return [
    { raw: cellText },
    { ...kept(['raw']), fast: `COALESCE(${fast}, FALSE)` },
    {
      ...kept(['raw', 'fast']),
      text: `CASE WHEN NOT ${steps.fast} THEN ${tidied(raw, spark)} END`,
    },
    { ...kept(['raw', 'fast', 'text']), number: slow(number), power: slow(power) },
    { raw, value, code: `CAST(${code} AS ${spark.small})` },
  ].reduce(
    (read, fields) => `transform(${read},\n  x -> ${spark.record(fields)})`,
    spark.list(cells),
  )
}

const cellOf = ({ name }: FactColumn): string => {
  const column = spark.quoted(name)
  return spark.record({ cell: `CAST(${column} AS STRING)`, type: `typeof(${column})` })
}

/** The columns by how their cells are read. */
export function kindsOf(columns: readonly FactColumn[]): readonly Kind[] {
  const alike = new Map<string, { readonly cell: CellSql; readonly columns: FactColumn[] }>()
  for (const column of columns) {
    const cell = cellSql(steps, column, pointSigns, spark)
    const key = JSON.stringify(cell)
    const kind = alike.get(key) ?? { cell, columns: [] }
    kind.columns.push(column)
    alike.set(key, kind)
  }
  return [...alike.values()].map((kind, place) => ({
    name: `cells${place}`,
    columns: kind.columns,
    read: readSql(kind.cell, kind.columns.map(cellOf)),
  }))
}

/** What is wrong with the cells of a kind, NULL for each that is in order. */
export function refusedSql({ name, columns }: Kind): string {
  const headings = spark.list(columns.map(({ heading }) => spark.text(heading)))
  return `zip_with(${name}, ${headings}, (x, heading) -> ${found({ raw: 'x.raw', code: 'x.code' }, 'heading', spark)})`
}
