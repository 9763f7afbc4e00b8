import { i18n } from './index'
import type { PageWords } from './words'

/** Adds the words of a page that is loaded on demand, in both languages. */
export function addWords<Page extends keyof PageWords>(
  page: Page,
  words: { readonly zh: PageWords[Page]; readonly en: PageWords[Page] },
): void {
  i18n.global.mergeLocaleMessage('zh-CN', { [page]: words.zh })
  i18n.global.mergeLocaleMessage('en', { [page]: words.en })
}
