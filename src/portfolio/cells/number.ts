import { has } from './cell'

const grouped = '[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,40})?'
const digits = '[0-9]{1,40}(\\.[0-9]{1,40})?'

/**
 * The digits of a text, thousands separators taken out; NULL where it is no number.
 * `commas`: whether a comma may separate thousands; where cells are separated by semicolons it may be a
 * decimal comma, and nobody can tell.
 */
export function plainNumber(text: string, commas: boolean): string {
  const plain = `WHEN ${has(text, digits)} THEN ${text}`
  if (!commas) return `CASE WHEN NOT ${isAmbiguous(text, commas)} THEN CASE ${plain} END END`
  return `CASE ${plain} WHEN ${has(text, grouped)} THEN replace(${text}, ',', '') END`
}

/**
 * True where a point may part thousands as well as decimals, as `3.000` in a file with semicolons, which is how
 * spreadsheets write that take the comma for the decimal sign.
 */
export const isAmbiguous = (text: string, commas: boolean): string =>
  commas ? 'FALSE' : has(text, '-?[1-9][0-9]{0,2}(\\.[0-9]{3})+')

/** True where a raw cell has the form of a number that nothing need be asked of. */
export const isPlain = (raw: string, form: string, commas: boolean): string =>
  commas ? has(raw, form) : `(${has(raw, form)} AND NOT ${isAmbiguous(raw, commas)})`

/** True for a number with a minus sign. */
export const isNegative = (text: string, commas: boolean): string =>
  has(commas ? `replace(${text}, ',', '')` : text, `-${digits}`)
