import { chineseNumber, numeralSigns } from './numerals'
import { plainText } from './plain-text'

/** One step of an address: 第八条 is an article, 五 a section, (四) an item, 7 a point, 第一款 a paragraph. */
export interface Mark {
  readonly kind: 'article' | 'section' | 'item' | 'point' | 'paragraph'
  readonly number: number
}

/** The locator of what stands outside all articles. */
export const outside = '—'

const signs = `[${numeralSigns}]+`
const step = new RegExp(`第(${signs}|\\d+)(条|款)|\\((${signs})\\)|(${signs})|(\\d+)`, 'g')

const number = (digits: string): number =>
  /^\d+$/.test(digits) ? Number(digits) : chineseNumber(digits)

/** The marks of a locator as printed: `第八条(四)`, `二.7`, `(三)1`, `第五条第二款`. */
export const readLocator = (locator: string): Mark[] =>
  [...plainText(locator).matchAll(step)].map(([, nth, of, item, section, point]): Mark => {
    if (nth !== undefined) {
      return { kind: of === '条' ? 'article' : 'paragraph', number: number(nth) }
    }
    if (item !== undefined) return { kind: 'item', number: number(item) }
    if (section !== undefined) return { kind: 'section', number: number(section) }
    return { kind: 'point', number: Number(point) }
  })

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const chinese = (value: number): string =>
  value <= 10
    ? (numerals[value] ?? '')
    : `${value < 20 ? '' : (numerals[Math.floor(value / 10)] ?? '')}十${numerals[value % 10] ?? ''}`

/** Marks as a locator, the way the texts print them. */
export const writeLocator = (marks: readonly Mark[]): string =>
  marks
    .map(({ kind, number }, index) => {
      switch (kind) {
        case 'article':
          return `第${chinese(number)}条`
        case 'paragraph':
          return `第${chinese(number)}款`
        case 'item':
          return `(${chinese(number)})`
        case 'section':
          return chinese(number)
        case 'point':
          return marks[index - 1]?.kind === 'section' ? `.${number}` : String(number)
      }
    })
    .join('') || outside

/** Whether two addresses are the same. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((mark, index) => mark.kind === b[index]?.kind && mark.number === b[index]?.number)
