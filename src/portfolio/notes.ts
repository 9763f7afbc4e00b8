import type { Input } from './files/input'
import type { Total } from './load'
import { mostNamed, namedHeadings, shownText } from './reading/named'

/** What a person should know of how a file was read, a line each. */
export function readingNotes(
  { path, note, header }: Input,
  totals: readonly Total[],
  carried: boolean,
): readonly string[] {
  const { companyColumn, others, nameless } = header
  const lines: string[] = note === null ? [] : [note]
  if (companyColumn && companyColumn.heading !== 'company_id') {
    lines.push(`${path}: company_id is the column ${shownText(companyColumn.heading)}`)
  }
  if (others.length > 0) {
    const what = carried ? 'carried through' : 'left out'
    lines.push(`${path}: no facts, ${what}: ${namedHeadings(others.map(({ heading }) => heading))}`)
  }
  const alike = others.filter(({ resembles }) => resembles !== undefined)
  for (const { heading, resembles } of alike.slice(0, mostNamed)) {
    lines.push(
      `${path}: column ${shownText(heading)} is not counted; if it is ${resembles}, name it so`,
    )
  }
  if (nameless.length > 0) {
    lines.push(`${path}: no heading, left out: column ${namedHeadings(nameless.map(String))}`)
  }
  for (const { row, label } of totals.slice(0, mostNamed)) {
    lines.push(
      `${path}: row ${row} (${shownText(label)}) adds up others and is no company; left out`,
    )
  }
  if (totals.length > mostNamed) {
    lines.push(`${path}: so do ${totals.length - mostNamed} more rows`)
  }
  return lines
}
