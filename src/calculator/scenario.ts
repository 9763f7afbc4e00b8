import type { FactRecord } from '../policies/schema'
import type { Item } from './algebra'
import type { Fraction } from './fraction'
import type { Readings } from './setting'

/** Money, counts, rates and dates (yyyymmdd) as fractions; flags as booleans; enums by id. */
export type StatedValue = Fraction | boolean | string

/** Facts by id; what is not there is not stated. */
export type Stated = ReadonlyMap<string, StatedValue>

/** A scenario that was read and found in order. Money in yuan. */
export interface Scenario {
  /** The application date: the stated one, else the date of the question. */
  readonly asOf: string
  readonly facts: Stated
  readonly lists: ReadonlyMap<string, readonly Stated[]>
  readonly readings: Readings
}

/** A fact's place in a scenario: `revenue`, or `robot_orders.0.repeat`. */
export const pathOf = (fact: { id: string }, item?: Item): string =>
  item ? `${item.list}.${item.index}.${fact.id}` : fact.id

export function statedValue(
  scenario: Scenario,
  fact: FactRecord,
  item?: Item,
): StatedValue | undefined {
  const facts = item ? scenario.lists.get(item.list)?.[item.index] : scenario.facts
  return facts?.get(fact.id)
}
