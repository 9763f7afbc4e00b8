/** More headings than these are only counted. */
export const mostNamed = 20
const longest = 40

/** Headings as a sentence names them: the first twenty, each cut where it is very long. */
export function namedHeadings(headings: readonly string[]): string {
  const shown = headings
    .slice(0, mostNamed)
    .map((heading) => (heading.length > longest ? `${heading.slice(0, longest)}…` : heading))
  const more = headings.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`
}
