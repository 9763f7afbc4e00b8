import type { Dropped, Expected } from './dropped'
import { dropped, tooLong } from './dropped'
import { isEntries } from './json'

/** What could be read, nothing where nothing could, and what had to be left out. */
export interface Read<T> {
  readonly value?: T
  readonly dropped: readonly Dropped[]
}

/** Reads a value from outside; never throws, never guesses. */
export type Reader<T> = (found: unknown, at: readonly string[]) => Read<T>

/** A value that either holds or is left out. */
export const where =
  <T>(holds: (found: unknown) => found is T, expected: Expected): Reader<T> =>
  (found, at) =>
    holds(found) ? { value: found, dropped: [] } : { dropped: [dropped(at, found, expected)] }

/** One of a few words. */
export const oneOf = <T extends string>(values: readonly T[]): Reader<T> =>
  where((found): found is T => values.some((each) => each === found), { kind: 'one_of', values })

/** One word of a long list, such as the ids of clauses. */
export const known = (
  ids: Iterable<string>,
  kind: 'clause' | 'place' | 'theme',
): Reader<string> => {
  const all = new Set(ids)
  return where((found): found is string => typeof found === 'string' && all.has(found), { kind })
}

export const flag: Reader<boolean> = where((found) => typeof found === 'boolean', { kind: 'flag' })

/** A text of at most so many characters. */
export const text = (most: number): Reader<string> =>
  where((found): found is string => typeof found === 'string' && found.length <= most, {
    kind: 'shorter',
    most,
  })

/** Nothing chosen, or what the other reader reads. */
export const orNothing =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (found, at) =>
    found === null ? { value: null, dropped: [] } : reader(found, at)

/**
 * A list whose items are read one by one; those that do not hold are left out. A list of more than `most`
 * items is left out whole, before any of them is looked at: a part of it would be another list.
 */
export const listOf =
  <T>(reader: Reader<T>, most: number): Reader<readonly T[]> =>
  (found, at) => {
    if (!Array.isArray(found)) return { dropped: [dropped(at, found, { kind: 'list' })] }
    if (found.length > most) return { dropped: [tooLong(at, found, most)] }
    const read = found.map((each: unknown, i) => reader(each, [...at, String(i)]))
    return {
      value: read.flatMap(({ value }) => (value === undefined ? [] : [value])),
      dropped: read.flatMap((each) => each.dropped),
    }
  }

/** An object whose values are read by their keys; those that do not hold are left out. */
export const byKey =
  <T>(readerOf: (key: string) => Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (found, at) => {
    if (!isEntries(found)) return { dropped: [dropped(at, found, { kind: 'entries' })] }
    const read = Object.entries(found).map(
      ([key, value]) => [key, readerOf(key)(value, [...at, key])] as const,
    )
    return {
      value: Object.fromEntries(
        read.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value] as const])),
      ),
      dropped: read.flatMap(([, each]) => each.dropped),
    }
  }

/** An object of which each field is read on its own, and all of them have to hold. */
export const shape =
  <T extends object>(readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (found, at) => {
    if (!isEntries(found)) return { dropped: [dropped(at, found, { kind: 'entries' })] }
    const read = Object.entries<Reader<unknown>>(readers).map(
      ([key, reader]) => [key, reader(found[key], [...at, key])] as const,
    )
    const left = read.flatMap(([, each]) => each.dropped)
    if (left.length > 0) return { dropped: left }
    // Every field was read by its own reader.
    return {
      value: Object.fromEntries(read.map(([key, { value }]) => [key, value])) as T,
      dropped: [],
    }
  }
