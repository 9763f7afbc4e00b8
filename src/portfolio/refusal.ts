/** Why a cell, or a row, of a company list is refused; the words of a scenario's refusals and the list's own. */
export const refusalCodes = [
  'missing',
  'duplicate',
  'unknown_company',
  'wrong_width',
  'broken_quotes',
  'broken_text',
  'wrong_type',
  'ambiguous_number',
  'wrong_unit',
  'negative',
  'too_many_decimals',
  'too_large',
  'not_a_date',
  'not_allowed',
  'part_exceeds_whole',
  'list_too_long',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The number of a code in SQL; 0 is a cell in order. */
export const codeNumber = (code: RefusalCode): number => refusalCodes.indexOf(code) + 1

/** More reasons than these are only counted. */
const mostReasons = 20

/** A file that cannot be read as a company list, with every reason in plain words. */
export class FileRefusal extends Error {
  readonly file: string
  readonly reasons: readonly string[]

  constructor(file: string, reasons: readonly string[]) {
    const more = reasons.length - mostReasons
    const shown = reasons.slice(0, mostReasons)
    const told = more > 0 ? [...shown, `and ${more.toLocaleString('en-US')} more`] : shown
    super(told.map((reason) => `${file}: ${reason}`).join('\n'))
    this.file = file
    this.reasons = reasons
  }
}
