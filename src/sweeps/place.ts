import type { Corpus } from '../policies/corpus'
import { factKey } from '../policies/corpus'
import type { FactRecord } from '../policies/schema'
import type { Item } from '../calculator/algebra'
import type { Problem } from '../calculator/reading/problem'
import { problem } from '../calculator/reading/problem'
import type { Scenario } from '../calculator/scenario'

/** A fact that a path names: `revenue`, or `robot_orders.0.repeat`. */
export interface Place {
  readonly path: string
  readonly fact: FactRecord
  readonly item?: Item
}

const sweepable: ReadonlySet<FactRecord['type']> = new Set(['money', 'count'])

/** The fact that a path names, whether or not a scenario has the item; null where there is no such fact. */
export function namedPlace(corpus: Corpus, path: string): Place | null {
  const [list = '', index, id = ''] = path.split('.')
  const fact = corpus.facts.get(index === undefined ? path : factKey(id, list))
  if (!fact) return null
  return index === undefined ? { path, fact } : { path, fact, item: { list, index: Number(index) } }
}

/** The money or count fact at a path of the scenario, or why it cannot vary. */
export function findPlace(corpus: Corpus, scenario: Scenario, path: string): Place | Problem {
  const [list, index, id, ...rest] = path.split('.')
  const isItem = index !== undefined
  const fact = isItem ? corpus.facts.get(factKey(id ?? '', list)) : corpus.facts.get(path)
  if (!fact || rest.length > 0 || (fact.list && !isItem)) {
    return problem('unknown_fact', path, path, 'a fact of the vocabulary, or list.index.fact')
  }
  if (!sweepable.has(fact.type)) {
    return problem('not_sweepable', path, fact.type, 'a money or count fact')
  }
  if (!isItem || list === undefined) return { path, fact }
  const length = scenario.lists.get(list)?.length ?? 0
  const place = Number(index)
  if (!/^\d+$/.test(index) || place >= length) {
    const expected = length > 0 ? `an item from 0 to ${length - 1}` : 'an item that is stated'
    return problem('not_sweepable', path, `item ${index} of ${length}`, expected)
  }
  return { path, fact, item: { list, index: place } }
}
