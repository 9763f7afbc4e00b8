import type { Problem } from '../calculator/reading/problem'
import { problem } from '../calculator/reading/problem'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import type { Item } from '../policies/fact-path'
import { factAt, itemOf, partsOf } from '../policies/fact-path'
import type { ScenarioInput } from '../policies/scenario-input'
import { withPath } from '../policies/scenario-input'
import type { FactRecord } from '../policies/schema'

/** A fact that varies, and where it stands: `revenue`, or `robot_orders.0.repeat`. */
export interface SweptFact {
  readonly path: string
  readonly fact: FactRecord
  readonly item?: Item
}

const sweepable: ReadonlySet<FactRecord['type']> = new Set(['money', 'count'])

const sweptAt = (path: string, fact: FactRecord): SweptFact => {
  const item = itemOf(path)
  return item ? { path, fact, item } : { path, fact }
}

/** The fact that a path names, whether or not a scenario has the item; null where there is no such fact. */
export function namedSweptFact(corpus: Corpus, path: string): SweptFact | null {
  const fact = factAt(corpus, path)
  return fact ? sweptAt(path, fact) : null
}

/** The money or count fact at a path of the scenario, or why it cannot vary. */
export function findSweptFact(
  corpus: Corpus,
  scenario: Scenario,
  path: string,
): SweptFact | Problem {
  const { head, index, beyond } = partsOf(path)
  const fact = factAt(corpus, path)
  if (!fact || beyond) {
    return problem('unknown_fact', path, path, 'a fact of the vocabulary, or list.index.fact')
  }
  if (!sweepable.has(fact.type)) {
    return problem('not_sweepable', path, fact.type, 'a money or count fact')
  }
  if (index === undefined) return sweptAt(path, fact)
  const length = scenario.lists.get(head)?.length ?? 0
  if (!/^\d+$/.test(index) || Number(index) >= length) {
    const expected = length > 0 ? `an item from 0 to ${length - 1}` : 'an item that is stated'
    return problem('not_sweepable', path, `item ${index} of ${length}`, expected)
  }
  return sweptAt(path, fact)
}

/** A scenario object as input with the fact set to a value, written as the fact's type wants it. */
export const withFact = (input: unknown, { path, fact }: SweptFact, value: string): ScenarioInput =>
  withPath(input as ScenarioInput, path, fact.type === 'count' ? Number(value) : value)
