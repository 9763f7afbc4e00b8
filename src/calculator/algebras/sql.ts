import { Decimal } from '../../policies/decimal'
import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import { reduced } from '../fraction'
import type { Fraction } from '../fraction'
import { mostCount, mostMoney } from '../reading/value'
import type { Scenario, StatedValue } from '../scenario'
import { defaultOf, statedValue, valueOf } from '../scenario'
import { overItems } from './enumerated'
import type { Graph } from './sql/graph'
import type { Amount, Condition } from './sql/node'

/**
 * An amount of the statement: an expression divided by the product of the others, of which there may be none.
 * Divisors are known and at least one unit in every row, so that two amounts need only what they do not share.
 */
export interface Quotient {
  readonly above: Amount
  readonly below: readonly Amount[]
}

/** Where the facts of a statement come from. */
export interface Source {
  /** Facts that are the same for every row: constants of the statement. */
  readonly scenario: Scenario
  /** Paths of facts that are columns of the scenario table. */
  readonly columns: ReadonlySet<string>
  /** Lists that are child tables, with the facts that each has as columns. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}

/** What is left of some divisors without others, each as often as it stands there. */
function without(all: readonly Amount[], taken: readonly Amount[]): readonly Amount[] {
  const left = [...all]
  for (const each of taken) {
    const place = left.indexOf(each)
    if (place >= 0) left.splice(place, 1)
  }
  return left
}

/** The fewest divisors that hold both lists. */
const united = (a: readonly Amount[], b: readonly Amount[]): readonly Amount[] => [
  ...a,
  ...without(b, a),
]

/** What a statement cannot say. */
export class SqlRefusal extends Error {
  readonly code = 'sql_refused'
}

/** Name of a scenario column: the fact's path with its dots as underscores. */
export const columnName = (path: string): string => path.replaceAll('.', '_')

/** Name of the column that says whether a company states a list at all. */
export const statedColumn = (list: string): string => `${list}_stated`

const places: Readonly<Record<FactRecord['type'], number>> = {
  money: 2,
  rate: 6,
  count: 0,
  date: 0,
  flag: 0,
  enum: 0,
}

/** The column as a whole number at the fact's scale; `$` stands before the column's name. */
function columnSql(fact: FactRecord, name: string): string {
  switch (fact.type) {
    case 'money':
      return `CAST($${name} * 100 AS BIGINT)`
    case 'rate':
      return `CAST($${name} * 1000000 AS BIGINT)`
    case 'date':
      return `CAST(year($${name}) * 10000 + month($${name}) * 100 + day($${name}) AS BIGINT)`
    default:
      return `CAST($${name} AS BIGINT)`
  }
}

function boundsOf(fact: FactRecord): readonly [bigint, bigint] {
  if (fact.type === 'money') return [0n, BigInt(mostMoney.toFixed(0)) * 100n]
  if (fact.type === 'rate') return [0n, 1_000_000n]
  if (fact.type === 'date') return [0n, 99_999_999n]
  return [BigInt(fact.minimum ?? 0), BigInt(fact.maximum ?? mostCount)]
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The policies as expressions over a scenario table: exact whole numbers, never floating point. */
export function sql(graph: Graph, source: Source): Algebra<Quotient, Condition> {
  const one = graph.number(1n, 0)
  const plain = (above: Amount): Quotient => ({ above, below: [] })
  const product = (of: readonly Amount[]): Amount => of.reduce(graph.multiply, one)
  const decimal = (value: Decimal): Amount => {
    const scale = value.decimalPlaces()
    return graph.number(BigInt(value.times(new Decimal(10).pow(scale)).toFixed(0)), scale)
  }
  const fraction = (value: Fraction): Quotient => {
    if (value.d.equals(1)) return plain(decimal(value.n))
    const { n, d } = reduced(value)
    return { above: graph.number(n, 0), below: [graph.number(d, 0)] }
  }
  const unknown = plain(graph.none(0))
  const nothing = plain(graph.number(0n, 0))
  const isInTable = (item?: Item): boolean => item !== undefined && source.lists.has(item.list)
  /** The column of a fact; null where no table has one. */
  const columnOf = (fact: FactRecord, item?: Item): { list?: string; name: string } | null => {
    const child = item && source.lists.get(item.list)
    if (item && child) return child.has(fact.id) ? { list: item.list, name: fact.id } : null
    const path = pathOf(fact, item)
    return source.columns.has(path) ? { name: columnName(path) } : null
  }
  /** The value of a fact without a column: one for every row, and of an item that is a row its default. */
  const constantOf = (fact: FactRecord, item?: Item): StatedValue | undefined =>
    isInTable(item) ? defaultOf(fact) : valueOf(source.scenario, fact, item)
  const inList = (list: string | undefined): { list?: string } =>
    list === undefined ? {} : { list }
  const isStated = (fact: FactRecord, item?: Item): Condition => {
    const column = columnOf(fact, item)
    if (!column) {
      const stated = !isInTable(item) && statedValue(source.scenario, fact, item) !== undefined
      return graph.truth(stated)
    }
    const place = { ...inList(column.list), sql: `($${column.name} IS NOT NULL)` }
    return graph.conditionColumn(place, false)
  }
  const testColumn = (fact: FactRecord, item: Item | undefined, test: (sql: string) => string) => {
    const column = columnOf(fact, item)
    const standIn = defaultOf(fact)
    if (!column) return undefined
    const raw = `$${column.name}`
    const value =
      standIn === undefined
        ? raw
        : `COALESCE(${raw}, ${typeof standIn === 'string' ? quoted(standIn) : String(standIn)})`
    const place = { ...inList(column.list), sql: test(value) }
    return graph.conditionColumn(place, standIn === undefined)
  }

  /** Both amounts over one product of divisors. */
  const both = (a: Quotient, b: Quotient, join: (x: Amount, y: Amount) => Amount): Quotient => {
    const below = united(a.below, b.below)
    return { above: join(over(a, below), over(b, below)), below }
  }
  /** What stands above the line when all these stand below it. */
  const over = ({ above, below }: Quotient, all: readonly Amount[]): Amount =>
    graph.multiply(above, product(without(all, below)))
  const compared = (
    a: Quotient,
    b: Quotient,
    compare: (x: Amount, y: Amount) => Condition,
  ): Condition => {
    const below = united(a.below, b.below)
    return compare(over(a, below), over(b, below))
  }
  const choose = (test: Condition, a: Quotient, b: Quotient): Quotient =>
    both(a, b, (x, y) => graph.choose(test, x, y))
  const atLeast = (a: Quotient, b: Quotient): Condition => compared(a, b, graph.atLeast)
  const known = (a: Quotient): Condition => graph.isKnown(a.above)
  const add = (a: Quotient, b: Quotient): Quotient => both(a, b, graph.add)
  const max = (a: Quotient, b: Quotient): Quotient => both(a, b, graph.greater)

  const walked = overItems<Quotient, Condition>(
    (list) => source.scenario.lists.get(list)?.length ?? null,
    {
      add,
      max,
      or: graph.or,
      nothing,
      none: () => graph.truth(false),
      missing: { amount: () => unknown, test: () => graph.truth(null) },
    },
  )
  const ofItem = (list: string): Item => ({ list, index: 0 })
  const undivided = (a: Quotient): Amount => {
    if (a.below.length > 0)
      throw new SqlRefusal('A quotient inside a list cannot be added up in SQL')
    return a.above
  }
  /** Nothing for a company that states an empty list; unknown for one that states none. */
  const orEmpty = (list: string, found: Amount): Quotient => {
    const stated = graph.conditionColumn({ sql: `COALESCE($${statedColumn(list)}, FALSE)` }, false)
    const rows = graph.conditionColumn({ sql: `COALESCE($${list}_rows > 0, FALSE)` }, false)
    const empty = graph.choose(stated, graph.number(0n, 0), graph.none(0))
    return plain(graph.choose(rows, found, empty))
  }

  return {
    constant: (value) => plain(decimal(value)),
    parameter: (parameter) => plain(decimal(parameter.value)),
    fact: (fact, item) => {
      const column = columnOf(fact, item)
      if (!column) {
        const value = constantOf(fact, item)
        return typeof value === 'object' ? fraction(value) : unknown
      }
      const scale = places[fact.type]
      const raw = columnSql(fact, column.name)
      const standIn = defaultOf(fact)
      const usable = typeof standIn === 'object'
      const value = usable
        ? `COALESCE(${raw}, ${standIn.n.times(new Decimal(10).pow(scale)).toFixed(0)})`
        : raw
      const place = { ...inList(column.list), sql: value }
      return plain(graph.amountColumn(place, scale, boundsOf(fact), !usable))
    },
    unknown: () => unknown,

    add,
    subtract: (a, b) => both(a, b, graph.subtract),
    scale: (a, rate) => ({ ...a, above: graph.multiply(a.above, decimal(rate.value)) }),
    times: (a, b) => ({
      above: graph.multiply(a.above, b.above),
      below: [...a.below, ...b.below],
    }),
    ratio: (a, times, divisor) => {
      const above = [a.above, times.above, ...divisor.below].reduce(graph.multiply)
      const isSome = graph.surely(graph.moreThan(divisor.above, graph.number(0n, 0)))
      return {
        above: graph.choose(isSome, above, graph.none(above.scale)),
        below: [...a.below, ...times.below, graph.divisor(divisor.above)],
      }
    },
    wholes: ({ above, below }, { value }) => {
      const step = graph.multiply(product(below), decimal(value))
      const scale = Math.max(above.scale, step.scale)
      return plain(graph.divide(graph.atScale(above, scale), graph.atScale(step, scale), 0))
    },
    min: (a, b) => both(a, b, graph.lesser),
    max,
    nothing: (a) => choose(known(a), nothing, unknown),
    choose: (test, then, otherwise) => choose(test, then(), otherwise()),
    cut: (a, step) => {
      const whole = BigInt(step.times(100).toFixed(0))
      const below = product(a.below)
      const up = below.scale + 2 - a.above.scale
      const tens = graph.number(10n ** BigInt(Math.abs(up)), 0)
      const above = up > 0 ? graph.atScale(a.above, a.above.scale + up) : a.above
      const divisor = [graph.number(whole, 0), ...(up < 0 ? [tens] : []), below]
      const steps = graph.divide(above, divisor.reduce(graph.multiply), 2)
      return plain(graph.multiply(steps, graph.number(whole, 0)))
    },

    yes: graph.truth(true),
    no: graph.truth(false),
    flag: (fact, item) => {
      const column = testColumn(fact, item, (value) => value)
      if (column) return column
      const value = constantOf(fact, item)
      return graph.truth(typeof value === 'boolean' ? value : null)
    },
    oneOf: (fact, values, item) => {
      const among = `(${values.map(quoted).join(', ')})`
      const column = testColumn(fact, item, (value) => `(${value} IN ${among})`)
      if (column) return column
      const value = constantOf(fact, item)
      return graph.truth(typeof value === 'string' ? values.includes(value) : null)
    },
    stated: isStated,
    known,
    atLeast,
    moreThan: (a, b) => compared(a, b, graph.moreThan),
    and: graph.and,
    or: graph.or,
    not: graph.not,
    surely: graph.surely,

    sum: (list, item) =>
      source.lists.has(list)
        ? orEmpty(list, graph.sumOf(list, undivided(item(ofItem(list)))))
        : walked.sum(list, item),
    best: (list, item) =>
      source.lists.has(list)
        ? orEmpty(list, graph.bestOf(list, undivided(item(ofItem(list)))))
        : walked.best(list, item),
    some: (list, test) => {
      if (!source.lists.has(list)) return walked.some(list, test)
      const stated = graph.conditionColumn(
        { sql: `COALESCE($${statedColumn(list)}, FALSE)` },
        false,
      )
      const rows = graph.conditionColumn({ sql: `COALESCE($${list}_rows > 0, FALSE)` }, false)
      const found = graph.and(rows, graph.someOf(list, test(ofItem(list))))
      // No rows: a stated nothing fails the test, an unstated list leaves it open.
      return graph.or(found, graph.and(graph.not(graph.or(rows, stated)), graph.truth(null)))
    },

    cite: (_clause, a) => a,
  }
}
