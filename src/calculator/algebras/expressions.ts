import type { Parameter } from '../../policies/corpus'
import type { Decimal } from '../../policies/decimal'
import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import type { Fraction } from '../fraction'
import { reduced, whole } from '../fraction'
import type { StatedValue } from '../scenario'
import { defaultOf } from '../scenario'
import type { Graph } from './expressions/graph'
import type { Column } from './expressions/leaf'
import { places } from './expressions/leaf'
import { overLists } from './expressions/lists'
import type { Amount, Condition } from './expressions/node'
import type { Quotient } from './expressions/quotient'
import { quotients } from './expressions/quotient'
import type { Source } from './expressions/source'
import { boundsIn, columnName, planeColumn, wholeOf } from './expressions/source'
import { statementsOf, valueIn } from './statements'

/** The policies as expressions over a scenario table, in exact whole numbers. */
export function expressions(graph: Graph, source: Source): Algebra<Quotient, Condition> {
  const { plain, product, both, compared } = quotients(graph)
  const statements = statementsOf(source.scenario)
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
    isInTable(item) ? defaultOf(fact) : valueIn(statements, fact, item)
  const isStated = (fact: FactRecord, item?: Item): Condition => {
    const column = columnOf(fact, item)
    if (column) return graph.conditionLeaf({ ...column, asks: 'stated' }, false)
    return graph.truth(!isInTable(item) && statements.stated(fact, item) !== undefined)
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

  const choose = (test: Condition, a: Quotient, b: Quotient): Quotient =>
    both(a, b, (x, y) => graph.choose(test, x, y))
  const atLeast = (a: Quotient, b: Quotient): Condition => compared(a, b, graph.atLeast)
  const known = (a: Quotient): Condition => graph.isKnown(a.above)
  const add = (a: Quotient, b: Quotient): Quotient => both(a, b, graph.add)
  const max = (a: Quotient, b: Quotient): Quotient => both(a, b, graph.greater)

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

    ...overLists(graph, source, { add, max, nothing, unknown }),

    cite: (_clause, a) => a,
  }
}
