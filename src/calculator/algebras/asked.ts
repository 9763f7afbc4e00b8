import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { StatedValue } from '../scenario'
import type { Statements } from './statements'

/** What a scenario was asked: what it states of a fact, or how many items of a list. */
export type Asked =
  | { readonly key: string; readonly fact: FactRecord; readonly item: Item | undefined }
  | { readonly key: string; readonly list: string }

/** What it said, in a form that is equal where it said the same. */
export type Said = string | number | boolean | null | undefined

/** A question with its answer. */
export interface Answer {
  readonly asked: Asked
  readonly said: Said
}

const said = (value: StatedValue | undefined): Said =>
  typeof value === 'object' ? `${String(value.n)}/${String(value.d)}` : value

/** What a scenario says to a question; it is put into words once. */
export function answering(statements: Statements): (asked: Asked) => Said {
  const known = new Map<string, Said>()
  return (asked) => {
    const { key } = asked
    let answer = known.get(key)
    if (answer !== undefined || known.has(key)) return answer
    answer =
      'list' in asked
        ? statements.items(asked.list)
        : said(statements.stated(asked.fact, asked.item))
    known.set(key, answer)
    return answer
  }
}

/** Statements of which everything new that is asked is heard. */
export const overheard = (
  statements: Statements,
  isNew: (key: string) => boolean,
  hear: (asked: Asked) => void,
): Statements => ({
  stated(fact, item) {
    const key = pathOf(fact, item)
    if (isNew(key)) hear({ key, fact, item })
    return statements.stated(fact, item)
  },
  items(list) {
    const key = `${list}.`
    if (isNew(key)) hear({ key, list })
    return statements.items(list)
  },
})

/** Hears what is asked while something is made; what is asked inside of it is heard outside, too. */
export interface Ear<T> {
  readonly isNew: (key: string) => boolean
  readonly hear: (key: string, heard: T) => void
  /** What is made, and what was asked for it: each once, in order. */
  readonly during: <M>(make: () => M) => { readonly made: M; readonly heard: readonly T[] }
}

const silence: readonly never[] = []

/** An ear that hears nothing yet: outside of `during` it listens to nobody. */
export function listening<T>(): Ear<T> {
  // Much asks nothing.
  let open: { heard?: Map<string, T> } | undefined
  const isNew = (key: string): boolean => !!open && !open.heard?.has(key)
  const hear = (key: string, heard: T): void => {
    if (!open || !isNew(key)) return
    open.heard ??= new Map<string, T>()
    open.heard.set(key, heard)
  }
  return {
    isNew,
    hear,
    during(make) {
      const outer = open
      const inner: typeof open = (open = {})
      try {
        const made = make()
        return { made, heard: inner.heard ? [...inner.heard.values()] : silence }
      } finally {
        open = outer
        inner.heard?.forEach((heard, key) => hear(key, heard))
      }
    },
  }
}
