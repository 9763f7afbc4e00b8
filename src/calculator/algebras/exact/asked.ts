import type { Item } from '../../../policies/fact-path'
import { pathOf } from '../../../policies/fact-path'
import type { FactRecord } from '../../../policies/schema'
import type { StatedValue } from '../../scenario'
import type { Statements } from '../exact'

/** What a scenario was asked: what it states of a fact, or how many items of a list. */
export type Asked =
  | { readonly key: string; readonly fact: FactRecord; readonly item: Item | undefined }
  | { readonly key: string; readonly list: string }

/** What it said, in a form that is equal where it said the same. */
export type Said = string | number | boolean | null | undefined

const texts = new WeakMap<object, string>()

function same(value: StatedValue | undefined): Said {
  if (typeof value !== 'object') return value
  let text = texts.get(value)
  if (text === undefined) texts.set(value, (text = `${String(value.n)}/${String(value.d)}`))
  return text
}

export const saidTo = (asked: Asked, statements: Statements): Said =>
  'list' in asked ? statements.items(asked.list) : same(statements.stated(asked.fact, asked.item))

/** Statements of which everything new that is asked is heard. */
export const overheard = (
  statements: Statements,
  isNew: (key: string) => boolean,
  hear: (asked: Asked, said: Said) => void,
): Statements => ({
  stated(fact, item) {
    const value = statements.stated(fact, item)
    const key = pathOf(fact, item)
    if (isNew(key)) hear({ key, fact, item }, same(value))
    return value
  },
  items(list) {
    const length = statements.items(list)
    const key = `${list}.`
    if (isNew(key)) hear({ key, list }, length)
    return length
  },
})
