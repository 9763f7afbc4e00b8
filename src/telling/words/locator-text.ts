import type { Mark } from '../../policies/locators'
import { outside, readLocator } from '../../policies/locators'

/** The addresses in a locator; a text may name several: 第五条、第九条. */
const addresses = (locator: string): readonly string[] => locator.split('、')

/** A bare number is an article: the text prints 9. before it. */
const isBare = (address: string): boolean => /^\d+$/.test(address)

/** A locator as an official writes it: 第八条（四）, 二.7, 第9条. */
export const chineseLocator = (locator: string): string =>
  addresses(locator)
    .map((address) => (isBare(address) ? `第${address}条` : address))
    .join('、')
    .replaceAll('(', '（')
    .replaceAll(')', '）')

function englishMark({ kind, number }: Mark, before: Mark | undefined): string {
  const n = String(number)
  switch (kind) {
    case 'article':
      return `Art. ${n}`
    case 'paragraph':
      return `, para. ${n}`
    case 'section':
      return `Part ${n}`
    case 'item':
      return before ? `(${n})` : `Item ${n}`
    case 'point':
      if (before === undefined) return `Art. ${n}`
      return before.kind === 'section' ? `, item ${n}` : `(${n})`
  }
}

/** The same in English: Art. 8(4); Part 2, item 7; Item 3(1); Art. 5, para. 2. */
export const englishLocator = (locator: string): string =>
  addresses(locator)
    .map((address) => {
      const marks = readLocator(address)
      if (marks.length === 0) return address
      return marks.map((mark, i) => englishMark(mark, marks[i - 1])).join('')
    })
    .join('; ')

/** Where something stands, and its id: 第2条 · XH-2; what stands outside all articles has an id alone. */
export const sourceMark = (
  locator: string,
  id: string,
  speech: { readonly locator: (printed: string) => string },
): string => (locator === outside ? id : `${speech.locator(locator)} · ${id}`)
