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
  if (!commas) return `CASE ${plain} END`
  return `CASE ${plain} WHEN ${has(text, grouped)} THEN replace(${text}, ',', '') END`
}

/** True for a number with a minus sign. */
export const isNegative = (text: string, commas: boolean): string =>
  has(commas ? `replace(${text}, ',', '')` : text, `-${digits}`)
