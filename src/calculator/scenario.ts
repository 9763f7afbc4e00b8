import { Decimal } from '../policies/decimal'
import type { Item } from '../policies/fact-path'
import type { FactRecord } from '../policies/schema'
import type { Fraction } from './fraction'
import { whole } from './fraction'
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

/** What the scenario states of a fact; undefined where it states nothing. */
export function statedValue(
  scenario: Scenario,
  fact: { readonly id: string },
  item?: Item,
): StatedValue | undefined {
  const facts = item ? scenario.lists.get(item.list)?.[item.index] : scenario.facts
  return facts?.get(fact.id)
}

const defaults = new WeakMap<FactRecord, StatedValue>()

/** Numbers as fractions; flags and choices as they are written. */
function readDefault({ type, default: plain }: FactRecord): StatedValue | undefined {
  if (plain === undefined || typeof plain === 'boolean') return plain
  return typeof plain === 'string' && type === 'enum' ? plain : whole(new Decimal(plain))
}

/** A fact's plain default, the same object every time; undefined where it has none. */
export function defaultOf(fact: FactRecord): StatedValue | undefined {
  let known = defaults.get(fact)
  if (known === undefined) {
    known = readDefault(fact)
    if (known !== undefined) defaults.set(fact, known)
  }
  return known
}
