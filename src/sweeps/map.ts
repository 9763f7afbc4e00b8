import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { columnName } from '../calculator/algebras/expressions/source'
import type { Problem } from '../calculator/reading/problem'
import { problem } from '../calculator/reading/problem'
import type { Scenario } from '../calculator/scenario'
import { statedValue } from '../calculator/scenario'
import { awardStatement } from '../calculator/algebras/sql/statement'
import type { SweptFact } from './swept-fact'
import { findSweptFact } from './swept-fact'
import { duckdb } from '../calculator/algebras/sql/dialects/duckdb'

/** A fact of a map with the values that it takes, rising; money in yuan. */
export interface Axis {
  readonly path: string
  readonly values: readonly Decimal[]
}

/** Two facts at once: what every place comes to in every cell. */
export interface AwardMap {
  readonly x: Axis
  readonly y: Axis
  /** Fen by place and end; the cell of the i-th x and the j-th y is at `i * y.values.length + j`. */
  readonly places: ReadonlyMap<string, { readonly low: Cells; readonly high: Cells }>
  /** 1 for a cell that can be; 0 where a part would exceed its whole. */
  readonly possible: Uint8Array
}

/** Whole fen; null where the place is unknown or the cell cannot be. */
export type Cells = readonly (bigint | null)[]

/** Evenly spread values of a range, cut to the fen or to whole units, each once. */
export function axisValues(
  type: 'money' | 'count',
  from: Decimal,
  to: Decimal,
  count: number,
): readonly Decimal[] {
  const places = type === 'money' ? 2 : 0
  const span = to.minus(from)
  const steps = Math.max(1, count - 1)
  // Multiplied before divided, so that a step that comes out even is not cut.
  const values = Array.from({ length: count }, (_, i) =>
    from.plus(span.times(i).div(steps)).toDecimalPlaces(places, Decimal.ROUND_DOWN),
  )
  return [...new Map(values.map((value) => [value.toFixed(), value])).values()]
}

function valuesSql(axis: Axis, swept: SweptFact): string {
  const type = duckdb.columns[swept.fact.type]
  const rows = axis.values.map((value, i) => `(${i}, CAST('${value.toFixed()}' AS ${type}))`)
  return `(VALUES ${rows.join(', ')})`
}

/** A part may not exceed its whole: such a cell is no scenario. */
function impossible(corpus: Corpus, scenario: Scenario, facts: readonly SweptFact[]): string[] {
  const columnOf = (id: string, near: SweptFact): string | undefined => {
    const varied = facts.find(
      ({ fact, item }) => fact.id === id && item?.index === near.item?.index,
    )
    if (varied) return columnName(varied.path)
    const value = statedValue(scenario, { id }, near.item)
    return typeof value === 'object' ? value.n.div(value.d).toFixed() : undefined
  }
  const tests = facts.flatMap((swept) =>
    [...corpus.facts.values()].flatMap((fact) => {
      if (!fact.part_of || fact.list !== swept.item?.list) return []
      if (fact.id !== swept.fact.id && fact.part_of !== swept.fact.id) return []
      const part = columnOf(fact.id, swept)
      const whole = columnOf(fact.part_of, swept)
      return part === undefined || whole === undefined ? [] : [`${part} > ${whole}`]
    }),
  )
  return [...new Set(tests)]
}

/** The one statement that fills a map, or why the facts cannot vary together. */
export function mapStatement(
  corpus: Corpus,
  scenario: Scenario,
  x: Axis,
  y: Axis,
): { sql: string } | { problem: Problem } {
  const across = findSweptFact(corpus, scenario, x.path)
  if ('code' in across) return { problem: across }
  const up = findSweptFact(corpus, scenario, y.path)
  if ('code' in up) return { problem: up }
  if (x.path === y.path) {
    return { problem: problem('not_sweepable', y.path, y.path, 'a fact other than the first') }
  }
  const grid = [
    `SELECT a.i * ${y.values.length} + b.i AS company_id,`,
    `a.v AS ${columnName(x.path)}, b.v AS ${columnName(y.path)}`,
    `FROM ${valuesSql(x, across)} AS a(i, v), ${valuesSql(y, up)} AS b(i, v)`,
  ].join(' ')
  const no = impossible(corpus, scenario, [across, up])
  const cells = no.length > 0 ? `SELECT * FROM (${grid}) WHERE NOT (${no.join(' OR ')})` : grid
  const source = { scenario, columns: new Set([x.path, y.path]), lists: new Map() }
  const selection = { policies: false, locations: true, clauses: [], entitlements: [], stacked: [] }
  const tables = { scenarios: `(${cells})`, lists: new Map() }
  return { sql: awardStatement(corpus, source, selection, tables) }
}

/**
 * The map from the columns of its statement; a cell without a row is null everywhere, and `possible`
 * tells it from one whose places are all unknown.
 */
export function readMap(
  corpus: Corpus,
  x: Axis,
  y: Axis,
  found: ReadonlyMap<string, readonly unknown[]>,
): AwardMap {
  const size = x.values.length * y.values.length
  const places = new Map(
    corpus.locations.map(({ id }) => [
      id,
      {
        low: new Array<bigint | null>(size).fill(null),
        high: new Array<bigint | null>(size).fill(null),
      },
    ]),
  )
  const order = (found.get('company_id') ?? []).map(Number)
  const possible = new Uint8Array(size)
  for (const cell of order) possible[cell] = 1
  for (const [id, ends] of places) {
    for (const end of ['low', 'high'] as const) {
      const values = found.get(`location.${id}.${end}`) ?? []
      const cells = ends[end]
      order.forEach((cell, row) => {
        const fen = values[row]
        cells[cell] = fen === null || fen === undefined ? null : BigInt(fen as bigint | number)
      })
    }
  }
  return { x, y, places, possible }
}
