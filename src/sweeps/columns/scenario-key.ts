import { columnName } from '../../calculator/algebras/expressions/source'
import type { Scenario, Stated } from '../../calculator/scenario'
import { pathOf } from '../../policies/fact-path'
import type { Item } from '../../policies/fact-path'

/** What a scenario states without the facts that vary, as a text: equal ones state the same. */
export function scenarioKey(scenario: Scenario, varied: readonly string[]): string {
  const stated = (facts: Stated, item?: Item): string[] =>
    [...facts].flatMap(([id, value]) => {
      const path = pathOf({ id }, item)
      if (varied.includes(path)) return []
      const text =
        typeof value === 'object' ? `${value.n.toFixed()}/${value.d.toFixed()}` : String(value)
      return [`${columnName(path)}=${text}`]
    })
  const lists = [...scenario.lists].flatMap(([list, items]) => [
    `${list}[${items.length}]`,
    ...items.flatMap((facts, index) => stated(facts, { list, index })),
  ])
  const readings = Object.entries(scenario.readings).map(([id, option]) => `${id}:${option}`)
  return [...stated(scenario.facts), ...lists, ...readings].sort().join('|')
}
