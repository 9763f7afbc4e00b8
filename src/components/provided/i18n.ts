import { createI18n } from 'vue-i18n'
import { zhCN } from '../../locales/zh-CN'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en: {} },
})

/** Loads the English words of the page, which most readers never ask for. */
export async function loadEnglishWords(): Promise<void> {
  const { en } = await import('../../locales/en')
  i18n.global.mergeLocaleMessage('en', en)
}
