import type { NumberSigns } from '../../calculator/reading/number-text'
import { groupSigns, numberForms } from '../../calculator/reading/number-text'
import { quotedText } from '../quoted'
import type { Dialect } from '../../calculator/algebras/sql/dialect'

/** The digits of a text with a point before its decimals; NULL where it is no number. */
export function plainNumber(text: string, signs: NumberSigns, dialect: Dialect): string {
  const { hasForm, without } = dialect
  const { plain, grouped } = numberForms(signs)
  const pointed = (digits: string): string =>
    signs.decimal === '.' ? digits : `replace(${digits}, ${quotedText(signs.decimal)}, '.')`
  return `CASE WHEN ${hasForm(text, plain)} THEN ${pointed(text)}
    WHEN ${hasForm(text, grouped)} THEN ${pointed(without(text, groupSigns(signs)))} END`
}

/**
 * True where a point may part thousands as well as decimals, as `3.000` in a file with semicolons, which is how
 * spreadsheets write that take the comma for the decimal sign.
 */
export const isAmbiguous = (text: string, { group }: NumberSigns, { hasForm }: Dialect): string =>
  group === null ? hasForm(text, '-?[1-9][0-9]{0,2}(\\.[0-9]{3})+') : 'FALSE'

/** True where a raw cell has the form of a number that nothing need be asked of. */
export const isPlain = (raw: string, form: string, signs: NumberSigns, dialect: Dialect): string =>
  signs.group === null
    ? `(${dialect.hasForm(raw, form)} AND NOT ${isAmbiguous(raw, signs, dialect)})`
    : dialect.hasForm(raw, form)

/** True for a number with a minus sign. */
export function isNegative(text: string, signs: NumberSigns, { hasForm }: Dialect): string {
  const { plain, grouped } = numberForms(signs)
  return hasForm(text, `-(?:${plain}|${grouped})`)
}

/** The form of what most cells are: digits in one piece that SQL casts as they stand. */
export const plainForm = (whole: string, decimals: string, { decimal }: NumberSigns): string =>
  decimal === '.' ? `${whole}(\\.${decimals})?` : whole
