import type { NumberSigns } from '../../calculator/reading/number-text'
import { groupSigns, numberForms } from '../../calculator/reading/number-text'
import { quotedText } from '../quoted'
import { has } from './cell'

/** The digits of a text with a point before its decimals; NULL where it is no number. */
export function plainNumber(text: string, signs: NumberSigns): string {
  const { plain, grouped } = numberForms(signs)
  const pointed = (digits: string): string =>
    signs.decimal === '.' ? digits : `replace(${digits}, ${quotedText(signs.decimal)}, '.')`
  const apart = quotedText(groupSigns(signs))
  return `CASE WHEN ${has(text, plain)} THEN ${pointed(text)}
    WHEN ${has(text, grouped)} THEN ${pointed(`regexp_replace(${text}, ${apart}, '', 'g')`)} END`
}

/** True for a number with a minus sign. */
export function isNegative(text: string, signs: NumberSigns): string {
  const { plain, grouped } = numberForms(signs)
  return has(text, `-(?:${plain}|${grouped})`)
}

/** The form of what most cells are: digits in one piece that SQL casts as they stand. */
export const plainForm = (whole: string, decimals: string, { decimal }: NumberSigns): string =>
  decimal === '.' ? `${whole}(\\.${decimals})?` : whole
