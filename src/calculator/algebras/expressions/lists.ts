import type { Item } from '../../../policies/fact-path'
import type { Algebra } from '../../algebra'
import { overItems } from '../enumerated'
import type { Graph } from './graph'
import type { Amount, Condition } from './node'
import type { Quotient } from './quotient'
import { quotients } from './quotient'
import type { Source } from './source'
import { ExpressionRefusal, mostListItems } from './source'

/** The operations that the items of a list are joined by. */
interface Base {
  readonly add: (a: Quotient, b: Quotient) => Quotient
  readonly max: (a: Quotient, b: Quotient) => Quotient
  readonly nothing: Quotient
  readonly unknown: Quotient
}

/**
 * What lists come to: of the scenario item by item, of the tables as rows of their own, or as planes, where the k-th
 * items of all companies are columns.
 */
export function overLists(
  graph: Graph,
  source: Source,
  { add, max, nothing, unknown }: Base,
): Pick<Algebra<Quotient, Condition>, 'sum' | 'best' | 'some'> {
  const { plain } = quotients(graph)
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

  return {
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
  }
}
