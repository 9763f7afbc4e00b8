import { Decimal } from '../../policies/decimal'
import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { Parameter } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import { reduced, whole } from '../fraction'
import type { Fraction } from '../fraction'
import { mostCount, mostMoney } from '../reading/value'
import type { Scenario, StatedValue } from '../scenario'
import { defaultOf, statedValue, valueOf } from '../scenario'
import { overItems } from './enumerated'
import type { Graph } from './expressions/graph'
import type { Column } from './expressions/leaf'
import { places } from './expressions/leaf'
import type { Amount, Condition } from './expressions/node'

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
  /**
   * Of those lists, the ones whose k-th items are columns of the company (`robot_orders.0.units`), with how many
   * items a company has of them at most.
   */
  readonly planes?: ReadonlyMap<string, number>
  /** What the tables keep to, where that is known closer than by the contract of the input. */
  readonly bounds?: SourceBounds
  /** Parameters that stay open until the rows are worked out, by id. */
  readonly moving?: ReadonlyMap<string, Moving>
}

/** The least and the most that stands in a column, as whole numbers, and the longest list of one company. */
export interface SourceBounds {
  readonly column: (list: string | undefined, name: string) => readonly [bigint, bigint] | undefined
  readonly items: (list: string) => number
}

/** What an open parameter keeps to, as whole numbers at its scale. */
export interface Moving {
  readonly scale: number
  readonly least: bigint
  readonly most: bigint
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

/** A default without a divisor as a whole number with so many decimal places. */
export const wholeOf = ({ n }: Fraction, scale: number): bigint =>
  BigInt(n.times(new Decimal(10).pow(scale)).toFixed(0))

/** What expressions over tables cannot say. */
export class ExpressionRefusal extends Error {
  readonly code = 'expression_refused'
}

/** Name of a scenario column: the fact's path with its dots as underscores. */
export const columnName = (path: string): string => path.replaceAll('.', '_')

/** Name of the column that says whether a company states a list at all. */
export const statedColumn = (list: string): string => `${list}_stated`

/** No list of one company is longer (`most` in data/facts.yaml); bounds what a sum may come to. */
const mostListItems = 500

function boundsOf(fact: FactRecord): readonly [bigint, bigint] {
  if (fact.type === 'money') return [0n, BigInt(mostMoney.toFixed(0)) * 100n]
  if (fact.type === 'rate') return [0n, 1_000_000n]
  if (fact.type === 'date') return [0n, 99_999_999n]
  return [BigInt(fact.minimum ?? 0), BigInt(fact.maximum ?? mostCount)]
}

/** What an amount of a column may come to: what the table keeps to, with the default that stands in, else the contract. */
function boundsIn(source: Source, fact: FactRecord, { list, name }: Omit<Column, 'asks'>) {
  const kept = source.bounds?.column(list, name)
  if (!kept) return boundsOf(fact)
  const standIn = defaultOf(fact)
  if (typeof standIn !== 'object') return kept
  const value = wholeOf(standIn, places[fact.type])
  return [value < kept[0] ? value : kept[0], value > kept[1] ? value : kept[1]] as const
}

/** Name of the column of a fact of the k-th item of a list that lies in planes. */
export const planeColumn = (list: string, index: number, fact: string): string =>
  pathOf({ id: fact }, { list, index })

/** The policies as expressions over a scenario table, in exact whole numbers. */
export function expressions(graph: Graph, source: Source): Algebra<Quotient, Condition> {
  const one = graph.number(1n, 0)
  const plain = (above: Amount): Quotient => ({ above, below: [] })
  const product = (of: readonly Amount[]): Amount => of.reduce(graph.multiply, one)
  const decimals = new Map<Decimal, Amount>()
  const decimal = (value: Decimal): Amount => {
    let made = decimals.get(value)
    if (!made) {
      const scale = value.decimalPlaces()
      made = graph.number(wholeOf(whole(value), scale), scale)
      decimals.set(value, made)
    }
    return made
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
  const columnOf = (fact: FactRecord, item?: Item): Omit<Column, 'asks'> | null => {
    const child = item && source.lists.get(item.list)
    if (!item || !child) {
      const path = pathOf(fact, item)
      return source.columns.has(path) ? { kind: 'column', fact, name: columnName(path) } : null
    }
    if (!child.has(fact.id)) return null
    return source.planes?.has(item.list)
      ? { kind: 'column', fact, name: planeColumn(item.list, item.index, fact.id) }
      : { kind: 'column', fact, list: item.list, name: fact.id }
  }
  /** The value of a fact without a column: one for every row, and of an item that is a row its default. */
  const constantOf = (fact: FactRecord, item?: Item): StatedValue | undefined =>
    isInTable(item) ? defaultOf(fact) : valueOf(source.scenario, fact, item)
  const isStated = (fact: FactRecord, item?: Item): Condition => {
    const column = columnOf(fact, item)
    if (column) return graph.conditionLeaf({ ...column, asks: 'stated' }, false)
    return graph.truth(!isInTable(item) && statedValue(source.scenario, fact, item) !== undefined)
  }
  const testColumn = (
    fact: FactRecord,
    item: Item | undefined,
    asks: Column['asks'],
  ): Condition | undefined => {
    const column = columnOf(fact, item)
    if (!column) return undefined
    return graph.conditionLeaf({ ...column, asks }, defaultOf(fact) === undefined)
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
      throw new ExpressionRefusal('A quotient inside a list cannot be added up')
    return a.above
  }
  const hasStated = (list: string): Condition =>
    graph.conditionLeaf({ kind: 'list_stated', list }, false)
  const hasOver = (list: string, over: number): Condition =>
    graph.conditionLeaf({ kind: 'rows', list, over }, false)
  /** Nothing for a company that states an empty list; unknown for one that states none. */
  const orEmpty = (list: string, found: Amount): Quotient => {
    const empty = graph.choose(hasStated(list), graph.number(0n, 0), graph.none(0))
    return plain(graph.choose(hasOver(list, 0), found, empty))
  }
  const mostItems = (list: string): bigint => BigInt(source.bounds?.items(list) ?? mostListItems)
  /** Every item that a company has, one joined to the other; the first where it has one. */
  const overPlanes = <T>(
    list: string,
    value: (item: Item) => T,
    join: (has: Condition, all: T, one: T) => T,
  ): T => {
    let all = value({ list, index: 0 })
    for (let index = 1; index < (source.planes?.get(list) ?? 0); index += 1) {
      all = join(hasOver(list, index), all, value({ list, index }))
    }
    return all
  }
  const amounts = (
    list: string,
    amount: (item: Item) => Quotient,
    walk: (list: string, amount: (item: Item) => Quotient) => Quotient,
    join: (a: Amount, b: Amount) => Amount,
    total: (item: Amount) => Amount,
  ): Quotient => {
    if (!source.lists.has(list)) return walk(list, amount)
    const one = (item: Item): Amount => undivided(amount(item))
    if (!source.planes?.has(list)) return orEmpty(list, total(one(ofItem(list))))
    const found = overPlanes(list, one, (has, all, each) => graph.choose(has, join(all, each), all))
    return orEmpty(list, found)
  }
  const parameter = (of: Parameter): Amount => {
    const moving = source.moving?.get(of.id)
    if (!moving) return decimal(of.value)
    const { scale, least, most } = moving
    return graph.amountLeaf({ kind: 'parameter', id: of.id }, scale, [least, most], false)
  }

  return {
    constant: (value) => plain(decimal(value)),
    parameter: (of) => plain(parameter(of)),
    fact: (fact, item) => {
      const column = columnOf(fact, item)
      if (!column) {
        const value = constantOf(fact, item)
        return typeof value === 'object' ? fraction(value) : unknown
      }
      const usable = typeof defaultOf(fact) === 'object'
      const bounds = boundsIn(source, fact, column)
      return plain(
        graph.amountLeaf({ ...column, asks: 'value' }, places[fact.type], bounds, !usable),
      )
    },
    unknown: () => unknown,

    add,
    subtract: (a, b) => both(a, b, graph.subtract),
    scale: (a, rate) => ({ ...a, above: graph.multiply(a.above, parameter(rate)) }),
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
    wholes: ({ above, below }, by) => {
      const step = graph.multiply(product(below), graph.divisor(parameter(by)))
      const scale = Math.max(above.scale, step.scale)
      return plain(graph.divide(graph.atScale(above, scale), graph.atScale(step, scale), 0))
    },
    min: (a, b) => both(a, b, graph.lesser),
    max,
    nothing: (a) => choose(known(a), nothing, unknown),
    choose: (test, then, otherwise) => choose(test, then(), otherwise()),
    cut: (a, step) => {
      const fen = BigInt(step.times(100).toFixed(0))
      const below = product(a.below)
      const up = below.scale + 2 - a.above.scale
      const tens = graph.number(10n ** BigInt(Math.abs(up)), 0)
      const above = up > 0 ? graph.atScale(a.above, a.above.scale + up) : a.above
      const divisor = [graph.number(fen, 0), ...(up < 0 ? [tens] : []), below]
      const steps = graph.divide(above, divisor.reduce(graph.multiply), 2)
      return plain(graph.multiply(steps, graph.number(fen, 0)))
    },

    yes: graph.truth(true),
    no: graph.truth(false),
    flag: (fact, item) => {
      const column = testColumn(fact, item, 'value')
      if (column) return column
      const value = constantOf(fact, item)
      return graph.truth(typeof value === 'boolean' ? value : null)
    },
    oneOf: (fact, values, item) => {
      const column = testColumn(fact, item, values)
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

    sum: (list, amount) =>
      amounts(list, amount, walked.sum, graph.add, (item) =>
        graph.sumOf(list, item, mostItems(list)),
      ),
    best: (list, amount) =>
      amounts(list, amount, walked.best, graph.greater, (item) => graph.bestOf(list, item)),
    some: (list, test) => {
      if (!source.lists.has(list)) return walked.some(list, test)
      const has = hasOver(list, 0)
      const some = source.planes?.has(list)
        ? overPlanes(list, test, (more, all, each) => graph.or(all, graph.and(more, each)))
        : graph.someOf(list, test(ofItem(list)))
      const found = graph.and(has, some)
      // No rows: a stated nothing fails the test, an unstated list leaves it open.
      return graph.or(
        found,
        graph.and(graph.not(graph.or(has, hasStated(list))), graph.truth(null)),
      )
    },

    cite: (_clause, a) => a,
  }
}
