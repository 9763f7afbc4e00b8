import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Translate } from '../../locales/words'
import type { Words } from '../../policies/schema'

/** The words of the page in the chosen language, and of the data, which carries both. */
export function useWords() {
  const { t, locale } = useI18n()
  const isEnglish = computed(() => locale.value === 'en')
  const translate: Translate = (key, named = {}) => t(key, named)
  const say = (words: Words): string => (isEnglish.value ? words.en : words.zh)
  return { t: translate, say, locale, isEnglish }
}
