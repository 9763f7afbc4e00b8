import type { Ref } from 'vue'
import type { Dropped } from '../sharing/dropped'
import { dropped } from '../sharing/dropped'
import type { Entries } from '../sharing/json'
import { isEntries, plain, sameJson } from '../sharing/json'
import type { Reader } from '../sharing/reader'

/** A part of the state that the address holds. */
export interface SharedPart {
  readonly name: string
  /** All of it, as JSON, to tell what changed. */
  state(): unknown
  /** What a link has to say of it; nothing where it is as on a fresh page. */
  write(): Entries | undefined
  /** Takes what a link says of it, and what a fresh page has where the link is silent or there is none. */
  read(found: unknown, linked: boolean): readonly Dropped[]
  /** Fields that are typed or dragged: changes of the same one in a row are one entry of the history. */
  readonly typed: readonly string[]
}

/** One choice of such a part. */
export interface SharedField {
  state(): unknown
  isFresh(): boolean
  read(found: unknown, at: readonly string[], linked: boolean): readonly Dropped[]
  readonly typed: boolean
}

/**
 * A choice of a store that links hold, with what it may be. What it is at the start is its default and is
 * left out of links: to change a default later, write the old one into older links (`migrations.ts`).
 */
export function shared<T>(choice: Ref<T>, reader: Reader<T>, { typed = false } = {}): SharedField {
  const fresh = choice.value
  return {
    state: () => plain(choice.value),
    isFresh: () => sameJson(choice.value, fresh),
    read(found, at) {
      if (found === undefined) {
        if (!sameJson(choice.value, fresh)) choice.value = fresh
        return []
      }
      const read = reader(found, at)
      const next = read.value === undefined ? fresh : read.value
      if (!sameJson(choice.value, next)) choice.value = next
      return read.dropped
    },
    typed,
  }
}

/** The part of a store: each field by the name that links give it. */
export function sharedPart(
  name: string,
  fields: Readonly<Record<string, SharedField>>,
): SharedPart {
  const all = Object.entries(fields)
  return {
    name,
    typed: all.filter(([, { typed }]) => typed).map(([field]) => field),
    state: () => Object.fromEntries(all.map(([field, each]) => [field, each.state()])),
    write() {
      const told = all.filter(([, each]) => !each.isFresh())
      if (told.length === 0) return undefined
      return Object.fromEntries(told.map(([field, each]) => [field, each.state()]))
    },
    read(found, linked) {
      const entries = isEntries(found) ? found : {}
      const wrong =
        found === undefined || isEntries(found)
          ? []
          : [dropped([name], found, { kind: 'entries' as const })]
      const unknown = Object.keys(entries)
        .filter((field) => !Object.hasOwn(fields, field))
        .map((field) => dropped([name, field], entries[field], { kind: 'field' }))
      const read = all.flatMap(([field, each]) =>
        each.read(
          Object.hasOwn(entries, field) ? entries[field] : undefined,
          [name, field],
          linked,
        ),
      )
      return [...wrong, ...read, ...unknown]
    },
  }
}
