import type { Translate } from '../../locales/words'
import type { MoneyUnit, ShownUnit } from '../../policies/money-unit'
import type { Words } from '../../policies/schema'
import type { Language } from './language'
import { languageOf } from './language'

/** How words and amounts are said now. */
export interface Speech extends Language {
  readonly t: Translate
  readonly say: (words: Words) => string
  readonly locale: string
  /** The unit of amounts in tables and charts. */
  readonly unit: ShownUnit
}

/** Speech in a language, with the words of the page and of the documents. */
export function speechOf({
  unit,
  ...words
}: Omit<Speech, keyof Language | 'unit'> & { readonly unit: MoneyUnit }): Speech {
  const language = languageOf(words.locale)
  return { ...language, ...words, unit: language.shown(unit) }
}
