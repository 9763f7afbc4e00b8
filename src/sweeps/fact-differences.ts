import type { Corpus } from '../policies/corpus'
import { pathOf, pathOfReading } from '../policies/fact-path'

/** What a scenario says of a fact: a value, nothing, or that it has no such item. */
export type Told =
  | { readonly kind: 'stated'; readonly value: unknown }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'no_item' }
  /** The list itself: so many items. */
  | { readonly kind: 'items'; readonly count: number }

/** A fact that two scenarios state differently: `revenue`, `robot_orders.0.units`, `readings.PD-A9`. */
export interface FactDifference {
  readonly path: string
  readonly a: Told
  readonly b: Told
}

type Input = Readonly<Record<string, unknown>>

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const told = (value: unknown): Told =>
  value === undefined ? { kind: 'unstated' } : { kind: 'stated', value }

const differs = (a: Told, b: Told): boolean => JSON.stringify(a) !== JSON.stringify(b)

function itemsOf(input: Input, list: string): readonly Input[] | null {
  const items = input[list]
  return Array.isArray(items) ? items.map((item: unknown) => (isInput(item) ? item : {})) : null
}

function listDifferences(corpus: Corpus, list: string, a: Input, b: Input): FactDifference[] {
  const [own, other] = [itemsOf(a, list), itemsOf(b, list)]
  const facts = [...corpus.facts.values()].filter((fact) => fact.list === list)
  const counted = (items: readonly Input[] | null): Told =>
    items === null ? { kind: 'unstated' } : { kind: 'items', count: items.length }
  const longest = Math.max(own?.length ?? 0, other?.length ?? 0)
  const inItems = Array.from({ length: longest }, (_, i) =>
    facts.map(({ id }): FactDifference => {
      const at = (items: readonly Input[] | null): Told => {
        const item = items?.[i]
        return item ? told(item[id]) : { kind: 'no_item' }
      }
      return { path: pathOf({ id }, { list, index: i }), a: at(own), b: at(other) }
    }),
  ).flat()
  const isEmpty = ({ kind }: Told): boolean => kind === 'no_item' || kind === 'unstated'
  return [{ path: list, a: counted(own), b: counted(other) }, ...inItems].filter(
    (each) =>
      differs(each.a, each.b) && !(isEmpty(each.a) && isEmpty(each.b) && each.path !== list),
  )
}

function readingDifferences(corpus: Corpus, a: Input, b: Input): FactDifference[] {
  const chosen = (input: Input, id: string, otherwise: string): Told => {
    const readings = isInput(input.readings) ? input.readings : {}
    return { kind: 'stated', value: readings[id] ?? otherwise }
  }
  return [...corpus.readings.values()]
    .map(({ id, chosen: usual }) => ({
      path: pathOfReading(id),
      a: chosen(a, id, usual),
      b: chosen(b, id, usual),
    }))
    .filter((each) => differs(each.a, each.b))
}

/** What two scenarios state differently, in the order of the vocabulary; readings last. */
export function factDifferences(corpus: Corpus, a: Input, b: Input): readonly FactDifference[] {
  const lists = new Set<string>()
  const facts = [...corpus.facts.values()].flatMap((fact) => {
    if (fact.list !== undefined) {
      if (lists.has(fact.list)) return []
      lists.add(fact.list)
      return listDifferences(corpus, fact.list, a, b)
    }
    const each = { path: fact.id, a: told(a[fact.id]), b: told(b[fact.id]) }
    return differs(each.a, each.b) ? [each] : []
  })
  return [...facts, ...readingDifferences(corpus, a, b)]
}
