import { createI18n } from 'vue-i18n'
import type { Speech } from '../src/components/facts'
import { en } from '../src/locales/en'
import { zhCN } from '../src/locales/zh-CN'
import type { Language, MoneyUnit } from '../src/stores/display'

/** The page's own words in one language, with amounts in one unit. */
export function speechIn(locale: Language, unit: MoneyUnit = 'wan'): Speech {
  const messages = { 'zh-CN': zhCN, en }
  const { t } = createI18n({ legacy: false, locale, messages }).global
  return {
    t: (key, named = {}) => t(key, named),
    say: (words) => (locale === 'en' ? words.en : words.zh),
    locale,
    unit,
  }
}
