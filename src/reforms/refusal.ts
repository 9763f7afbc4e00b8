import type { Words } from '../policies/schema'

/** Why an edit cannot be made. */
export type RefusalCode =
  | 'not_a_reform'
  | 'unknown'
  | 'stale'
  | 'no_change'
  | 'twice'
  | 'not_a_number'
  | 'not_a_date'
  | 'negative'
  | 'not_above_nothing'
  | 'above_one'
  | 'too_large'
  | 'too_many_decimals'
  | 'not_whole'
  | 'follows'
  | 'out_of_order'
  | 'shares'
  | 'ends_before_it_begins'
  | 'last_clause'
  | 'removed'
  | 'taken'
  | 'missing'
  | 'superfluous'
  | 'wrong_fact'

/** What a number is held to, in the unit of the parameter. */
export interface Limit {
  readonly value: string
  /** The parameter whose value it is; none where it is no other number of the law. */
  readonly of?: string
  /** It may not be reached itself. */
  readonly strict?: boolean
}

/** An edit that is refused: of what, what was found, and what would do, in both languages. */
export interface Refusal {
  readonly code: RefusalCode
  /** Id of the parameter, clause, rule or document; the name of the field in a file. */
  readonly of: string
  readonly found: string
  readonly expected: Words
  readonly limit?: Limit
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

export const refusal = (
  code: RefusalCode,
  of: string,
  found: unknown,
  zh: string,
  en: string,
  limit?: Limit,
): Refusal => ({ code, of, found: shown(found), expected: { zh, en }, ...(limit && { limit }) })

/** A refusal as a sentence in both languages. */
export const refusalWords = ({ of, found, expected }: Refusal): Words => ({
  zh: `${of}：填写的是“${found}”，${expected.zh}`,
  en: `${of}: found ${found}, ${expected.en}`,
})
