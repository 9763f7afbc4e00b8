import type { MoneyUnit, ShownUnit } from '../../policies/money-unit'
import { chineseLocator, englishLocator } from './locator-text'

type Parts = readonly string[]

/** How a language puts words together; the one place that asks which language it is. */
export interface Language {
  /** Which of the words of a record are its own. */
  readonly words: 'zh' | 'en'
  /** 甲、乙 */
  readonly list: (parts: Parts) => string
  /** All of them within a sentence: 甲、乙 */
  readonly names: (parts: Parts) => string
  /** Names in quotation marks, one after the other. */
  readonly quoted: (parts: Parts) => string
  /** Parts of one sentence: 甲，乙 */
  readonly phrases: (parts: Parts) => string
  /** Parts that have commas of their own: 甲；乙 */
  readonly series: (parts: Parts) => string
  /** Sentences, one after the other. */
  readonly sentences: (parts: Parts) => string
  /** Before what is added to a sentence. */
  readonly aside: string
  /** Between a label and what it is. */
  readonly colon: string
  /** At the end of a sentence that has none. */
  readonly stop: string
  /** Set off from what stands before: 金额（万元） */
  readonly brackets: (inside: string) => string
  /** The name of a kind of thing within a sentence. */
  readonly within: (noun: string) => string
  /** 五 for 5. */
  readonly number: (count: number) => string
  /** 五 for the fifth. */
  readonly ordinal: (rank: number) => string
  /** By how many more of a kind: 3 台, 3. */
  readonly by: (count: string, unit: string) => string
  /** Where something stands in a document: 第八条（四）, Art. 8(4). */
  readonly locator: (printed: string) => string
  /** The unit of a count: English says 1 order, 2 orders. */
  readonly counted: (count: string, unit: string) => string
  /** The unit that amounts are shown in, where this one is chosen. */
  readonly shown: (unit: MoneyUnit) => ShownUnit
  /** The fonts of pictures, those of the page. */
  readonly font: string
  /** The units at the head of a column. */
  readonly units: Readonly<Record<ShownUnit, string>>
  /** A number of a unit as a sentence has it: 1,500 万元. */
  readonly money: (number: string, unit: ShownUnit) => string
}

const chinese: Language = {
  words: 'zh',
  list: (parts) => parts.join('、'),
  names: (parts) => parts.join('、'),
  quoted: (parts) => parts.join(''),
  phrases: (parts) => parts.join('，'),
  series: (parts) => parts.join('；'),
  sentences: (parts) => parts.join(''),
  aside: '，',
  colon: '：',
  stop: '。',
  brackets: (inside) => `（${inside}）`,
  within: (noun) => noun,
  number: (count) => count.toLocaleString('zh-CN-u-nu-hanidec'),
  ordinal: (rank) => chinese.number(rank),
  by: (count, unit) => `${count} ${unit}`,
  locator: chineseLocator,
  counted: (_, unit) => unit,
  shown: (unit) => unit,
  font: "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif",
  units: { yuan: '元', wan: '万元', yi: '亿元', million: '百万元' },
  money: (number, unit) => `${number} ${chinese.units[unit]}`,
}

const conjunction = new Intl.ListFormat('en-GB')
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

const english: Language = {
  words: 'en',
  list: (parts) => parts.join(', '),
  names: (parts) => conjunction.format(parts),
  quoted: (parts) => parts.join(', '),
  phrases: (parts) => parts.join(', '),
  series: (parts) => parts.join('; '),
  sentences: (parts) => parts.join(' '),
  aside: '; ',
  colon: ': ',
  stop: '. ',
  brackets: (inside) => ` (${inside})`,
  // An abbreviation stays as it is: AI or robotics applicant.
  within: (noun) => (/^.\p{Lu}/u.test(noun) ? noun : noun.charAt(0).toLowerCase() + noun.slice(1)),
  number: String,
  ordinal: (rank) => `${String(rank)}${endings[ordinals.select(rank)] ?? 'th'}`,
  by: (count) => count,
  locator: englishLocator,
  counted: (count, unit) => (count === '1' ? unit.replace(/s$/, '') : unit),
  shown: () => 'million',
  font: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
  units: { yuan: 'RMB', wan: 'RMB 10,000', yi: 'RMB 100 million', million: 'RMB million' },
  money: (number, unit) => (unit === 'million' ? `RMB ${number} million` : `RMB ${number}`),
}

export const languageOf = (locale: string): Language => (locale === 'en' ? english : chinese)
