import type { SumAward } from '../../../src/calculator/report/award'
import { factKey } from '../../../src/policies/corpus'
import { Decimal } from '../../../src/policies/decimal'
import type { FactRecord } from '../../../src/policies/schema'
import { turningPoints } from '../../random'
import type { Asked, Input, Law } from './asked'
import { answerTo, fen, sums } from './asked'
import { amountOf } from './caps'
import type { Bearings, Polarity } from './polarity'
import { bearings } from './polarity'
import { steps } from './steps'

interface Raised {
  readonly path: string
  readonly key: string
  readonly from: string
  readonly to: string
  readonly input: Input
}

/** Every stated money or count fact by its path. */
function amounts({ corpus, input }: Asked) {
  const isAmount = (fact: FactRecord | undefined): fact is FactRecord =>
    fact?.type === 'money' || fact?.type === 'count'
  const plain = Object.keys(input).flatMap((id) => {
    const fact = corpus.facts.get(id)
    return isAmount(fact) ? [{ fact, path: id, key: id, list: undefined, index: 0 }] : []
  })
  const ofItems = [...corpus.lists.keys()].flatMap((list) =>
    ((input[list] ?? []) as readonly Input[]).flatMap((item, index) =>
      Object.keys(item).flatMap((id) => {
        const key = factKey(id, list)
        const fact = corpus.facts.get(key)
        const path = `${list}.${String(index)}.${id}`
        return isAmount(fact) ? [{ fact, path, key, list, index }] : []
      }),
    ),
  )
  return [...plain, ...ofItems]
}

/** The scenario with more of one of its amounts: by a fen or a unit, by much, or up to where a clause turns. */
function raised(asked: Asked): Raised | undefined {
  const { corpus, input, draws } = asked
  const all = amounts(asked)
  if (all.length === 0) return undefined
  const { fact, path, key, list, index } = draws.one(all)
  const items = list === undefined ? [] : (input[list] as readonly Input[])
  const stated = list === undefined ? input[fact.id] : items[index]?.[fact.id]
  const from = amountOf(stated)
  if (!from) return undefined
  const isCount = fact.type === 'count'
  const least = new Decimal(isCount ? 1 : '0.01')
  const turns = isCount ? [10, 100, 1000] : turningPoints(corpus).map((each) => Math.round(each))
  const above = turns.filter((each) => from.lessThan(each))
  const more = [
    from.plus(least),
    from.plus(isCount ? 5 : 1_000_000),
    from.times(2),
    ...(above.length > 0 ? [new Decimal(draws.one(above))] : []),
  ].filter((each) => each.greaterThan(from) && !(fact.maximum && each.greaterThan(fact.maximum)))
  if (more.length === 0) return undefined
  const to = draws.one(more)
  const value = isCount ? to.toNumber() : to.toFixed(2)
  const changed =
    list === undefined
      ? { [fact.id]: value }
      : { [list]: items.with(index, { ...items[index], [fact.id]: value }) }
  return { path, key, from: from.toFixed(), to: to.toFixed(), input: { ...input, ...changed } }
}

/** How a fact bears on a place: on one of its clauses or on a general rule, nothing where on none of them. */
function onPlace({ clauses, rules }: Bearings, sum: SumAward, key: string): Polarity | undefined {
  const all = [rules.get(key), ...sum.clauses.map(({ id }) => clauses.get(id)?.get(key))]
  const ways = [...new Set(all.filter((each) => each !== undefined))]
  return ways.length > 1 ? 'either' : ways[0]
}

type End = 'low' | 'high'
const ends: readonly End[] = ['low', 'high']

/**
 * More of what is supported never pays less, except where a clause or a general rule says so: what it
 * subtracts, counts as other public money, or asks to stay below. What a clause does not name leaves what it pays on its own.
 */
export const moreIsNotLess: Law = (asked) => {
  const change = raised(asked)
  const after = change && answerTo(asked.corpus, change.input)
  if (!change || !after) return []
  const { key, path, from, to } = change
  const bear = bearings(asked.corpus, asked.report.readings)
  const before = new Map(sums(asked.report))
  const words = `with ${path} raised from ${from} to ${to}`
  return sums(after).flatMap(([name, sum]) => {
    const was = before.get(name)
    if (!was) return []
    const clauses = sum.clauses.flatMap(({ id, entitlement }, place) => {
      const way = bear.clauses.get(id)?.get(key)
      return ends.flatMap((end) => {
        const [old, now] = [was.clauses[place]?.entitlement?.[end], entitlement?.[end]]
        const [a, b] = [fen(old), fen(now)]
        const falls = way === 'more' && a !== null && b !== null && b < a
        const moves = way === undefined && a !== b
        return falls || moves
          ? [`${name}, ${id}: ${words} the ${end} is ${String(now)}, not ${String(old)}`]
          : []
      })
    })
    const way = onPlace(bear, sum, key)
    const totals = ends.flatMap((end) => {
      const [a, b] = [fen(was[end]), fen(sum[end])]
      const falls = way === 'more' && a !== null && b !== null && a - b > steps(asked, sum)
      const moves = way === undefined && a !== b
      return falls || moves
        ? [`${name}: ${words} the ${end} is ${String(sum[end])}, not ${String(was[end])}`]
        : []
    })
    return [...clauses, ...totals]
  })
}
