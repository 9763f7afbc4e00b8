import { Decimal } from '../policies/decimal'
import { chineseNumber, numeralSigns } from '../policies/numerals'
import { plainText } from '../policies/plain-text'

/** A number with what it counts. Money in yuan, rates as ratios, dates as YYYY-MM-DD. */
export interface Quantity {
  readonly unit:
    | 'yuan'
    | 'ratio'
    | 'count'
    | 'years'
    | 'date'
    /** Decimals that an amount in 万元 keeps. */
    | 'places'
    /** A printed number that no parameter can be: a document's number, a calendar year. */
    | 'other'
  readonly value: string
}

/** A figure as a text prints it. */
export interface Figure extends Quantity {
  readonly text: string
}

type Form = { readonly pattern: string; readonly read: (parts: readonly string[]) => Quantity }

const numeral = `(?<![第同])[${numeralSigns}]+`
const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
const whole = (part: string | undefined): string => {
  const plain = part ?? ''
  return String(/^\d+$/.test(plain) ? Number(plain) : chineseNumber(plain))
}
const scale: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' }
const other = ([text]: readonly string[]): Quantity => ({ unit: 'other', value: text ?? '' })

/** The forms of a figure; the first that fits at a place is taken. Each has two groups. */
const forms: readonly Form[] = [
  {
    pattern: '(\\d{4})年(\\d{1,2}月\\d{1,2})日',
    read: ([, year, day]) => {
      const [month, date] = (day ?? '').split('月')
      return { unit: 'date', value: `${year}-${two(month)}-${two(date)}` }
    },
  },
  { pattern: '(\\d{1,2})月(\\d{1,2})日', read: other },
  { pattern: '〔(\\d{4})〕(\\d+)号', read: other },
  { pattern: '(\\d{4})[—–-](\\d{4})年', read: other },
  { pattern: '(\\d{4})(年)', read: other },
  {
    pattern: '(\\d+(?:\\.\\d+)?)(%)',
    read: ([, percent]) => ({
      unit: 'ratio',
      value: new Decimal(percent ?? '').div(100).toString(),
    }),
  },
  {
    pattern: '(\\d+):(\\d+)',
    read: ([, of, to]) => ({
      unit: 'ratio',
      value: new Decimal(of ?? '').div(to ?? '').toString(),
    }),
  },
  {
    pattern: '(\\d+(?:\\.\\d+)?)(万|亿)?元',
    read: ([, amount, unit]) => ({
      unit: 'yuan',
      value: new Decimal(amount ?? '').times(scale[unit ?? ''] ?? '1').toString(),
    }),
  },
  {
    pattern: `(\\d{1,3}|${numeral})(年)(?!度)`,
    read: ([, years]) => ({ unit: 'years', value: whole(years) }),
  },
  {
    pattern: `(\\d+|${numeral})(位)小数`,
    read: ([, places]) => ({ unit: 'places', value: whole(places) }),
  },
  {
    pattern: `(\\d+|${numeral})(台|轮|级|卡|个|家|项|名|张|次(?!性))`,
    read: ([, count]) => ({ unit: 'count', value: whole(count) }),
  },
  { pattern: '(\\d+(?:\\.\\d+)?)()', read: other },
]

const anyForm = new RegExp(forms.map(({ pattern }) => pattern).join('|'), 'g')

/**
 * The figures of a text in their order: amounts in 万元 and 亿元, percentages, ratios as 1:1,
 * dates, and counts in digits or Chinese numerals (两轮, 千卡). Spaces inside a figure and
 * addresses of pages do not matter.
 */
export const readFigures = (text: string): Figure[] => {
  const plain = plainText(text)
    .replace(/https?:\/\/[\x21-\x7e]+/g, '')
    .replace(/\s+/g, '')
  return [...plain.matchAll(anyForm)].map((match) => {
    const [whole, ...groups] = match
    const at = forms.findIndex((_, index) => groups[2 * index] !== undefined)
    const form = forms[at]
    const parts = [whole, groups[2 * at] ?? '', groups[2 * at + 1] ?? '']
    return { text: whole, ...(form ? form.read(parts) : other(parts)) }
  })
}

/** Whether two quantities are the same number of the same thing. */
export const sameQuantity = (a: Quantity, b: Quantity): boolean => {
  if (a.unit !== b.unit) return false
  if (a.unit === 'date' || a.unit === 'other') return a.value === b.value
  return new Decimal(a.value).equals(b.value)
}
