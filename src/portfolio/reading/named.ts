/** More headings than these are only counted. */
export const mostNamed = 20
const longest = 40

/** A text as a sentence shows it: on one line, cut where it is very long. */
export function shownText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

/** Headings as a sentence names them: the first twenty. */
export function namedHeadings(headings: readonly string[]): string {
  const shown = headings.slice(0, mostNamed).map(shownText)
  const more = headings.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`
}
