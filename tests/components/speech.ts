import { createI18n } from 'vue-i18n'
import type { Speech } from '../../src/components/facts'
import { en } from '../../src/locales/en'
import { zhCN } from '../../src/locales/zh-CN'

/** How the page speaks, without a page. */
export function speechIn(locale: 'zh-CN' | 'en'): Speech {
  const messages = { 'zh-CN': zhCN, en }
  const { t } = createI18n({ legacy: false, locale, messages }).global
  return {
    t: (key, named = {}) => t(key, named),
    say: ({ zh, en: english }) => (locale === 'en' ? english : zh),
    locale,
    unit: 'wan',
  }
}
