import { createI18n } from 'vue-i18n'
import type { Speech } from '../../../src/telling/words/speech'
import { speechOf } from '../../../src/telling/words/speech'
import { en as clauseEn, zh as clauseZh } from '../../../src/locales/clauses'
import { en } from '../../../src/locales/en'
import { zhCN } from '../../../src/locales/zh-CN'

const { t } = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: { 'zh-CN': { ...zhCN, clause: clauseZh }, en: { ...en, clause: clauseEn } },
}).global

/** Words and amounts as the page has them, in Chinese and 万元. */
export const chinese: Speech = speechOf({
  t: (key, named = {}) => t(key, named, { locale: 'zh-CN' }),
  say: ({ zh }) => zh,
  locale: 'zh-CN',
  unit: 'wan',
})

/** The same in English. */
export const english: Speech = speechOf({
  t: (key, named = {}) => t(key, named, { locale: 'en' }),
  say: ({ en: words }) => words,
  locale: 'en',
  unit: 'wan',
})
