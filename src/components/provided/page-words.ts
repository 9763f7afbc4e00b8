import { i18n } from './i18n'
import type { PageWords } from '../../locales/words'

/** Adds the words of a page that is loaded on demand, in both languages, once. */
export function addWords<Page extends keyof PageWords>(
  page: Page,
  words: { readonly zh: PageWords[Page]; readonly en: PageWords[Page] },
): void {
  if (page in i18n.global.getLocaleMessage('en')) return
  i18n.global.mergeLocaleMessage('zh-CN', { [page]: words.zh })
  i18n.global.mergeLocaleMessage('en', { [page]: words.en })
}
