const space = '[\\x00-\\x20\u00a0\u3000\ufeff\u200b-\u200d]*'

/**
 * How a cell begins that a spreadsheet would run, and how a negative number looks, which is none for all its
 * sign: as patterns that JavaScript and SQL read alike.
 */
export const formula = {
  begins: `[\\t\\r\\n]|${space}[=+\\-@＝＋－＠]`,
  number: ' *-[0-9][0-9,]*(\\.[0-9]+)?([eE][+-]?[0-9]+)?%? *',
} as const

const begins = new RegExp(`^(?:${formula.begins})`, 'u')
const number = new RegExp(`^(?:${formula.number})$`, 'u')

/** The text of a cell as a spreadsheet shows it: behind an apostrophe where it would be run as a formula. */
export const spreadsheetText = (text: string): string =>
  begins.test(text) && !number.test(text) ? `'${text}` : text
