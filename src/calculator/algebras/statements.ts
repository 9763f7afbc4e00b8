import type { Item } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Scenario, StatedValue } from '../scenario'
import { defaultOf, statedValue } from '../scenario'

/** What a scenario says where it is asked. */
export interface Statements {
  readonly stated: (fact: FactRecord, item?: Item) => StatedValue | undefined
  /** How many items it states of a list; null where it states no list. */
  readonly items: (list: string) => number | null
}

export const statementsOf = (scenario: Scenario): Statements => ({
  stated: (fact, item) => statedValue(scenario, fact, item),
  items: (list) => scenario.lists.get(list)?.length ?? null,
})

/** The value of a fact: stated, else its plain default, else undefined: unknown. */
export const valueIn = (
  statements: Statements,
  fact: FactRecord,
  item?: Item,
): StatedValue | undefined => statements.stated(fact, item) ?? defaultOf(fact)
