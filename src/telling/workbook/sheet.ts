/** How a cell looks, and so what it is. */
export type Look =
  | 'title'
  | 'note'
  | 'section'
  | 'head'
  | 'text'
  | 'wrapped'
  | 'link'
  | 'alert'
  | 'entry-text'
  | 'entry-money'
  | 'entry-count'
  | 'entry-rate'
  | 'entry-date'
  | 'money'
  | 'money-total'
  | 'count'
  | 'rate'
  | 'date'
  | 'whole'
  | 'bare'
  | 'aside'
  | 'faint'

/** A cell as it is written: words, a number, or a formula with what it comes to; never a formula out of words. */
export interface Written {
  readonly look: Look
  readonly says?: string | number | null
  readonly formula?: string
  /** Where a click leads: an address in this file, or of the page. */
  readonly to?: string
  /** The formula of the first of so many cells of a row, which the others take over, each from its own place. */
  readonly across?: number
  /** The cell takes over the formula of the first; its own is empty. */
  readonly isTaken?: true
}

/** What a cell may be given. */
export type Allowed =
  | { readonly kind: 'among'; readonly words: readonly string[] | string }
  | {
      readonly kind: 'number'
      readonly whole: boolean
      readonly least: number
      readonly most: number
    }
  | { readonly kind: 'date' }

export interface Validation {
  readonly range: string
  readonly allowed: Allowed
  readonly prompt: string
  readonly refusal: string
}

/** A drawing that the spreadsheet makes itself, over cells of its sheet. */
export interface NativeChart {
  readonly kind: 'bars' | 'lines'
  readonly title: string
  readonly series: readonly {
    readonly name: string
    readonly values: string
    readonly along: string
    readonly color: string
  }[]
  readonly at: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

export interface Sheet {
  readonly name: string
  readonly rows: (readonly (Written | null)[])[]
  /** Widths of the columns in characters; those after them are for the working and hidden. */
  readonly widths: readonly number[]
  readonly hidden?: { readonly from: number; readonly to: number }
  readonly frozen?: { readonly rows: number; readonly columns?: number }
  /** How deep a row is grouped. */
  readonly depths?: ReadonlyMap<number, number>
  readonly validations?: readonly Validation[]
  /** Cells that turn orange where a formula holds. */
  readonly marks?: readonly { readonly range: string; readonly formula: string }[]
  readonly charts?: readonly NativeChart[]
  readonly landscape?: boolean
  /** Not shown until asked for. */
  readonly isHidden?: boolean
  /** Rows repeated on every printed page. */
  readonly repeated?: number
  /** How many columns are printed; all that have a width where left out. */
  readonly printed?: number
  readonly merged?: readonly { readonly row: number; readonly columns: number }[]
}

/** The letters of a column: A, B … Z, AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The address of a cell in its own sheet. */
export const address = (row: number, column: number): string => `${letters(column)}${row + 1}`

/** The same where a formula is copied and must not move. */
export const fixed = (row: number, column: number): string => `$${letters(column)}$${row + 1}`

/** An address as other sheets name it. */
export const on = (sheet: string, cell: string): string =>
  `${/^[A-Za-z]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A name that a sheet may have: at most 31 letters, digits and spaces, which addresses quote. */
export function sheetName(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  let found = plain
  for (let n = 2; taken.has(found.toLowerCase()); n += 1) {
    found = `${plain.slice(0, 30 - String(n).length)} ${n}`
  }
  return found
}

export const text = (says: string, look: Look = 'text'): Written => ({ look, says })
