/**
 * How people write a number, in a field of the page or in a cell of a list: one grammar. Its forms are texts
 * that a regular expression of JavaScript (flag `u`) and one of DuckDB read alike.
 */

/** The signs of a number: before its decimals, and, beside spaces, between groups of three digits. */
export interface NumberSigns {
  readonly decimal: '.' | ','
  /** Null where such a sign might as well be the decimal one. */
  readonly group: '.' | ',' | null
}

/** `3,000.50` */
export const pointSigns: NumberSigns = { decimal: '.', group: ',' }
/** `3.000,50` */
export const commaSigns: NumberSigns = { decimal: ',', group: '.' }
/** `3000.50`, where nobody can tell what a comma means. */
export const pointAlone: NumberSigns = { decimal: '.', group: null }

const fullWidth = '0123456789.,-+%/:()'

/** Full-width digits and signs and the minus sign of print; the n-th of them is the n-th of `plainSigns`. */
export const wideSigns =
  [...fullWidth].map((sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)).join('') +
  '\u2212'
export const plainSigns = `${fullWidth}-`

const from = (first: number, last: number): string =>
  `${String.fromCodePoint(first)}-${String.fromCodePoint(last)}`

/**
 * What Unicode lets a reader ignore, as a class of characters: zero-width spaces and joiners, byte order marks,
 * directional marks, soft hyphens, variation selectors. Chat programs and web pages leave them in what is copied.
 */
export const invisibleSigns = `[\u00ad\u034f\u061c${from(0x115f, 0x1160)}${from(0x17b4, 0x17b5)}${from(0x180b, 0x180f)}${from(0x200b, 0x200f)}${from(0x202a, 0x202e)}${from(0x2060, 0x206f)}\u3164${from(0xfe00, 0xfe0f)}\ufeff\uffa0${from(0xfff0, 0xfff8)}${from(0x1bca0, 0x1bca3)}${from(0x1d173, 0x1d17a)}${from(0xe0000, 0xe0fff)}]`

/** Space of every kind that stands around a number, between its groups, before its unit. */
export const endSpace = '[\\t\\n\\v\\f\\r\\p{Z}]'
const groupSpace = '\\p{Zs}'

/** The units that an amount may carry itself, and the power of ten of yuan in each. */
export const unitPowers: Readonly<Record<string, 0 | 4 | 8>> = {
  元: 0,
  万元: 4,
  万: 4,
  亿元: 8,
  亿: 8,
}

/** A unit at the end of a text, in a group, with the space before it. */
export const unitAtEnd = `${groupSpace}*(${Object.keys(unitPowers).join('|')})$`

const escaped = (sign: '.' | ','): string => (sign === '.' ? '\\.' : sign)

/** The forms of a number without its minus: its digits in one piece, or whole groups of three. */
export function numberForms({ decimal, group }: NumberSigns): { plain: string; grouped: string } {
  const decimals = `(?:${escaped(decimal)}[0-9]{1,40})?`
  // A number in groups does not begin with 0: 0,500 may be meant for a half.
  const inGroups = (sign: string): string => `[1-9][0-9]{0,2}(?:${sign}[0-9]{3}){1,12}${decimals}`
  const signs = group === null ? [groupSpace] : [escaped(group), groupSpace]
  return { plain: `[0-9]{1,40}${decimals}`, grouped: `(?:${signs.map(inGroups).join('|')})` }
}

/** The signs to take out of a number in groups, as a class of characters. */
export const groupSigns = ({ group }: NumberSigns): string => `[${group ?? ''}${groupSpace}]`

const unseen = new RegExp(invisibleSigns, 'gu')
const ends = new RegExp(`^${endSpace}+|${endSpace}+$`, 'gu')
const wide = new RegExp(`[${wideSigns}]`, 'gu')
const unit = new RegExp(unitAtEnd, 'u')

/** A text without what cannot be seen and the space at its ends; full-width digits and signs as plain ones. */
export const tidyText = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(ends, '')
    .replace(wide, (sign) => plainSigns[wideSigns.indexOf(sign)] ?? sign)

/** A tidy text as a number in plain digits, `-3000.5`; null where it is none. Nothing is guessed. */
export function readNumber(text: string, signs: NumberSigns = pointSigns): string | null {
  const { plain, grouped } = numberForms(signs)
  if (!new RegExp(`^-?(?:${plain}|${grouped})$`, 'u').test(text)) return null
  return text.replace(new RegExp(groupSigns(signs), 'gu'), '').replace(signs.decimal, '.')
}

/** A tidy text cut before the unit at its end; the unit as a power of ten of yuan, null where there is none. */
export function splitUnit(text: string): {
  readonly size: string
  readonly power: 0 | 4 | 8 | null
} {
  const [end = '', word = ''] = unit.exec(text) ?? []
  return { size: text.slice(0, text.length - end.length), power: unitPowers[word] ?? null }
}
