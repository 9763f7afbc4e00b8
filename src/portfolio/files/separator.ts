import type { CsvRow } from './records'
import { csvRows } from './records'

/** What may stand between the cells of a CSV file. */
export type Separator = ',' | ';' | '\t'

const separators: readonly Separator[] = [',', ';', '\t']

async function firstRow(text: string, separator: Separator): Promise<CsvRow | undefined> {
  async function* whole(): AsyncGenerator<string> {
    yield await Promise.resolve(text)
  }
  try {
    for await (const row of csvRows(whole(), separator)) return row
  } catch {
    // With this separator the text is no CSV.
  }
  return undefined
}

/** The separator under which the first row has the most headings that are known, then the most cells. */
export async function findSeparator(
  text: string,
  isKnown: (heading: string) => boolean,
): Promise<{ separator: Separator; heading: CsvRow } | undefined> {
  let best: { separator: Separator; heading: CsvRow; known: number } | undefined
  for (const separator of separators) {
    const heading = await firstRow(text, separator)
    if (!heading) continue
    const known = heading.cells.filter((cell) => isKnown(cell.trim())).length
    const before = best?.heading.cells.length ?? 0
    if (!best || known > best.known || (known === best.known && heading.cells.length > before)) {
      best = { separator, heading, known }
    }
  }
  return best
}
