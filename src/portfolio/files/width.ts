import { mostNamed, namedHeadings } from '../reading/named'
import { FileRefusal } from '../refusal'

/** More columns than any list of companies has. */
export const mostColumns = 1000

/**
 * Refuses a file that is wider than a list of companies before anything is made of its columns, by the first
 * that are no fact. `more`: whether further headings were not read at all.
 */
export function refuseWidth(
  path: string,
  headings: readonly string[],
  isKnown: (heading: string) => boolean,
  more = false,
): void {
  const width = headings.length
  if (width <= mostColumns && !more) return
  const unknown: string[] = []
  for (const heading of headings) {
    if (unknown.length === mostNamed) break
    if (!isKnown(heading)) unknown.push(heading.trim())
  }
  const count = width.toLocaleString('en-US')
  const found = more ? `more than ${count} columns` : `${count} columns`
  const most = mostColumns.toLocaleString('en-US')
  throw new FileRefusal(path, [
    `has ${found}, expected at most ${most}; the first that are no fact: ${namedHeadings(unknown)}`,
  ])
}
