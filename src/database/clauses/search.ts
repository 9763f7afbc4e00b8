/** What a table is narrowed and sorted by. */
export interface Search {
  /** Words that all have to be there, as typed. */
  readonly words: string
  /** The values chosen of each facet; none chosen: every value. */
  readonly chosen: Readonly<Record<string, readonly string[]>>
  /** An order of the table, by name; any other: the order of the documents. */
  readonly order: string
  readonly descending: boolean
}

export const everything: Search = { words: '', chosen: {}, order: '', descending: false }

/** Full-width digits, letters and signs with their plain twins; the ideographic space with the plain one. */
const twins = Array.from({ length: 0x5e }, (_, n) => n + 0x21)
export const fullWidth = `${String.fromCharCode(...twins.map((code) => code + 0xfee0))}\u3000`
export const halfWidth = `${String.fromCharCode(...twins)} `

const plain = new Map([...fullWidth].map((sign, at) => [sign, halfWidth[at] ?? sign]))

/** A text in which full-width signs are plain ones; every sign keeps its place. */
export const plainSigns = (text: string): string =>
  [...text].map((sign) => plain.get(sign) ?? sign).join('')

/** The words of a search, in plain signs and lower case; `2,000` is looked for as `2000`. */
export function wordsOf(typed: string): readonly string[] {
  const words = plainSigns(typed)
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .toLowerCase()
    .split(/[\s、，。；]+/)
  return [...new Set(words)].filter((word) => word !== '')
}
