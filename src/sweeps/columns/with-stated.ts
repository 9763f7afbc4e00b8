import type { Scenario, StatedValue } from '../../calculator/scenario'
import type { SweptFact } from '../swept-fact'

/** The scenario with another value of one fact; an item has to be there. */
export function withStated(
  scenario: Scenario,
  { fact, item }: SweptFact,
  value: StatedValue,
): Scenario {
  if (!item) return { ...scenario, facts: new Map(scenario.facts).set(fact.id, value) }
  const items = (scenario.lists.get(item.list) ?? []).map((facts, index) =>
    index === item.index ? new Map(facts).set(fact.id, value) : facts,
  )
  return { ...scenario, lists: new Map(scenario.lists).set(item.list, items) }
}
