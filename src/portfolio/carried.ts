import type { OtherColumn } from './reading/others'

/** What becomes of the columns that are no fact: carried through to the output, or left. */
export type Others = 'carry' | 'ignore'

/** Columns with headings of their own: one that stands twice, or is a column of the output, gets a number behind it. */
export function distinctHeadings(
  columns: readonly OtherColumn[],
  taken: readonly string[],
): readonly OtherColumn[] {
  const used = new Set(taken.map((heading) => heading.toLowerCase()))
  return columns.map((column) => {
    let heading = column.heading
    for (let n = 2; used.has(heading.toLowerCase()); n += 1) heading = `${column.heading}_${n}`
    used.add(heading.toLowerCase())
    return { ...column, heading }
  })
}
