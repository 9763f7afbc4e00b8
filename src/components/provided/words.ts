import { useI18n } from 'vue-i18n'
import type { Translate } from '../../locales/words'
import { languageOf } from '../../telling/words/language'
import type { Words } from '../../policies/schema'

/** The words of the page in the chosen language, and of the data, which carries both. */
export function useWords() {
  const { t, locale } = useI18n()
  const translate: Translate = (key, named = {}) => t(key, named)
  const say = (words: Words): string => words[languageOf(locale.value).words]
  return { t: translate, say, locale }
}
