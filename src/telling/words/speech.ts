import type { Translate } from '../../locales/words'
import type { MoneyUnit } from '../../policies/money-unit'
import type { Words } from '../../policies/schema'

/** How words and amounts are said now. */
export interface Speech {
  readonly t: Translate
  readonly say: (words: Words) => string
  readonly locale: string
  readonly unit: MoneyUnit
}
