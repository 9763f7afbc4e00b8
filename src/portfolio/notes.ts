import type { Input } from './files/input'
import type { Total } from './load'
import { namedHeadings } from './reading/named'

const mostTotals = 20

/** What a person should know of how a file was read, a line each. */
export function readingNotes(
  { path, note, header }: Input,
  totals: readonly Total[],
  carried: boolean,
): readonly string[] {
  const { companyColumn, others, nameless } = header
  const lines: string[] = note === null ? [] : [note]
  if (companyColumn && companyColumn.heading !== 'company_id') {
    lines.push(`${path}: company_id is the column ${companyColumn.heading}`)
  }
  if (others.length > 0) {
    const what = carried ? 'carried through' : 'left out'
    lines.push(`${path}: no facts, ${what}: ${namedHeadings(others.map(({ heading }) => heading))}`)
  }
  for (const { heading, resembles } of others) {
    if (resembles === undefined) continue
    lines.push(`${path}: column ${heading} is not counted; if it is ${resembles}, name it so`)
  }
  if (nameless.length > 0) {
    lines.push(`${path}: no heading, left out: column ${namedHeadings(nameless.map(String))}`)
  }
  for (const { row, label } of totals.slice(0, mostTotals)) {
    lines.push(`${path}: row ${row} (${label}) adds up others and is no company; left out`)
  }
  if (totals.length > mostTotals) {
    lines.push(`${path}: so do ${totals.length - mostTotals} more rows`)
  }
  return lines
}
