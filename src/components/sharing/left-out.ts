/** What of a link or file could not be taken: its name, what was found, what was expected. */
export interface LeftOutRow {
  readonly name: string
  readonly found: string
  readonly expected: string
}

/** The rows that are told, and how many there are in all. */
export interface LeftOutRows {
  readonly rows: readonly LeftOutRow[]
  readonly count: number
}

/** So many are told: a link may hold any number of things that mean nothing. */
const mostRows = 100

/** The first of what was left out, in words, and the number of all. */
export const leftOutRows = <T>(all: readonly T[], row: (each: T) => LeftOutRow): LeftOutRows => ({
  rows: all.slice(0, mostRows).map(row),
  count: all.length,
})
