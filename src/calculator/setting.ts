import type { Corpus, Parameter } from '../policies/corpus'
import { factKey } from '../policies/corpus'
import type { Item } from '../policies/fact-path'
import type { FactRecord } from '../policies/schema'
import type { Algebra, Made } from './algebra'

/** Choices of readings by id, where they differ from the register. */
export type Readings = Readonly<Record<string, string>>

/** Where a formula is read: the documents, the readings chosen, the algebra, the clause and the list item at hand. */
export interface Setting<N, B> {
  readonly algebra: Algebra<N, B>
  readonly corpus: Corpus
  readonly readings: Readings
  /** The clause whose own amount is worked out, by id; none in the general rules. */
  readonly clause?: string
  readonly item?: Item
  /** What an authority has not decided stays open, where it would count as recognised. */
  readonly undecided?: true
  /** Parameters that stand in for others, by id: the printed lower end of a range. */
  readonly instead?: Readonly<Record<string, string>>
}

/** What a formula comes to: an amount, and whether its own gate is open. */
export interface Outcome<N, B> {
  readonly amount: N
  readonly open: B
}

/** What is made of a thing of the documents and of makings of before: made once, where the algebra can tell. */
export const remembered = <N, B, T extends object>(
  setting: Setting<N, B>,
  what: Made,
  of: object,
  makings: readonly object[],
  make: () => T,
): T => setting.algebra.remembered?.(setting, what, of, makings, make) ?? make()

/** The option chosen for a reading: the scenario's, else the register's. */
export function chosenReading(setting: { corpus: Corpus; readings: Readings }, id: string): string {
  return setting.readings[id] ?? setting.corpus.readings.get(id)?.chosen ?? 'a'
}

/** True where every reading named is chosen so. */
export function holdsUnder(
  setting: { corpus: Corpus; readings: Readings },
  onlyUnder: Readonly<Record<string, string>> | undefined,
): boolean {
  for (const id in onlyUnder) if (chosenReading(setting, id) !== onlyUnder[id]) return false
  return true
}

export function parameterOf<N, B>(setting: Setting<N, B>, id: string): Parameter {
  const found = setting.corpus.parameters.get(setting.instead?.[id] ?? id)
  if (!found) throw new Error(`No parameter ${id}`)
  return found
}

/** The fact of that id: of the item at hand where its list has one, else of the scenario. */
export function factOf<N, B>(
  setting: Setting<N, B>,
  id: string,
): { fact: FactRecord; item?: Item } {
  const { item, corpus } = setting
  const ofItem = item && corpus.facts.get(factKey(id, item.list))
  if (item && ofItem) return { fact: ofItem, item }
  const fact = corpus.facts.get(id)
  if (!fact) throw new Error(`No fact ${id}`)
  return { fact }
}
