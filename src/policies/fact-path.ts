import type { Corpus } from './corpus'
import { factKey } from './corpus'
import type { FactRecord } from './schema'

/** One item of a list fact: the n-th round, order, event …, from 0. */
export interface Item {
  readonly list: string
  readonly index: number
}

/**
 * A path taken apart. `revenue` and `robot_orders` have a head alone, `robot_orders.0` also an index, and
 * `robot_orders.0.units` the id of a fact of that item; `beyond` where a path goes on after that.
 */
export interface PathParts {
  readonly head: string
  /** As it is written, which need not be a number. */
  readonly index: string | undefined
  readonly id: string | undefined
  readonly beyond: boolean
}

export function partsOf(path: string): PathParts {
  const [head = '', index, id, ...more] = path.split('.')
  return { head, index, id, beyond: more.length > 0 }
}

/** The path that keys lead to, one after the other. */
export const pathAlong = (keys: readonly (string | number)[]): string => keys.join('.')

/** A fact's place in a scenario: `revenue`, or `robot_orders.0.repeat`. */
export const pathOf = (fact: { readonly id: string }, item?: Item): string =>
  item ? `${item.list}.${item.index}.${fact.id}` : fact.id

/** The list, or the fact outside lists, that a path begins with. */
export const headOf = (path: string): string => partsOf(path).head

/** The item that a path names or leads through; none for a fact outside lists. */
export function itemOf(path: string): Item | undefined {
  const { head, index } = partsOf(path)
  return index === undefined ? undefined : { list: head, index: Number(index) }
}

/** The id of the fact that a path leads to. */
export function factIdOf(path: string): string {
  if (!path.includes('.')) return path
  const { head, index, id } = partsOf(path)
  return id ?? index ?? head
}

/** What all items of a list share of a path: the fact's key in {@link Corpus.facts}. */
export function keyAt(path: string): string {
  const { head, id } = partsOf(path)
  return id === undefined ? path : factKey(id, head)
}

/** The same fact of the n-th item, where the path leads through a list. */
export function atIndex(path: string, index: number): string {
  const { head, id } = partsOf(path)
  return id === undefined ? path : pathOf({ id }, { list: head, index })
}

/** The path of another fact beside one: of the same item, or outside lists. */
export const besidePath = (path: string, id: string): string => pathOf({ id }, itemOf(path))

/** The path of the choice of a reading: `readings.PD-A9`. */
export const pathOfReading = (id: string): string => pathAlong(['readings', id])

/** The reading whose choice a path leads to. */
export function readingAt(path: string): string | undefined {
  const { head, index } = partsOf(path)
  return head === 'readings' ? index : undefined
}

/** The fact that a path names, whether or not a scenario has the item. */
export const factAt = (corpus: Corpus, path: string): FactRecord | undefined =>
  corpus.facts.get(keyAt(path))
