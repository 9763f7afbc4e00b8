import type { CsvRow } from './records'
import { csvRows, longestRow } from './records'
import { mostColumns } from './width'

/** What may stand between the cells of a CSV file. */
export type Separator = ',' | ';' | '\t' | '|'

const guessed: readonly Separator[] = [',', ';', '\t']
const known: readonly Separator[] = [...guessed, '|']

/** The first line by which a file tells Excel its separator: what it says, and how long it is with its end. */
export interface SeparatorLine {
  readonly said: string
  readonly separator: Separator | undefined
  readonly length: number
}

/** The line `sep=;` at the beginning of a text. */
export function separatorLine(text: string): SeparatorLine | undefined {
  const [line, said] = /^"?sep=([^\r\n"]?)"?(?:\r\n|\n|\r|$)/i.exec(text) ?? []
  if (line === undefined || said === undefined) return undefined
  return { said, separator: known.find((each) => each === said), length: line.length }
}

/** The first row of a text, and where it ends: at a line end, with the text, or where the reader stopped. */
export interface FirstRow extends CsvRow {
  readonly end: 'line' | 'text' | 'cut'
}

/** The first row of a text, of which so many letters are read. */
async function firstRowWithin(
  text: string,
  separator: string,
  most: number,
): Promise<FirstRow | undefined> {
  let end: FirstRow['end'] = 'line'
  async function* pieces(): AsyncGenerator<string> {
    yield await Promise.resolve(text.slice(0, most))
    end = text.length > most ? 'cut' : 'text'
  }
  try {
    for await (const row of csvRows(pieces(), separator)) return { ...row, end }
  } catch {
    // With this separator the text is no CSV.
  }
  return undefined
}

/** Letters in which most headings end. */
const usualHeading = 1 << 16

/**
 * The first row of a CSV text, as far as a row may go; undefined where it has none. Of one that is far wider than
 * a list of companies, only a part is read.
 */
export async function firstRow(text: string, separator: string): Promise<FirstRow | undefined> {
  const begun = await firstRowWithin(text, separator, usualHeading)
  const isEnough = begun && (begun.end !== 'cut' || begun.cells.length > mostColumns)
  if (isEnough || text.length <= usualHeading) return begun
  return firstRowWithin(text, separator, longestRow)
}

/** The separator under which the first row has the most headings that are known, then the most cells. */
export async function findSeparator(
  text: string,
  isKnown: (heading: string) => boolean,
): Promise<{ separator: Separator; heading: FirstRow } | undefined> {
  let best: { separator: Separator; known: number; cells: number } | undefined
  for (const separator of guessed) {
    const begun = await firstRowWithin(text, separator, usualHeading)
    if (!begun) continue
    const cells = begun.cells.length
    const known = begun.cells.slice(0, mostColumns).filter((cell) => isKnown(cell)).length
    if (!best || known > best.known || (known === best.known && cells > best.cells)) {
      best = { separator, known, cells }
    }
  }
  const heading = best && (await firstRow(text, best.separator))
  return best && heading && { separator: best.separator, heading }
}
