import type { Decimal } from '../../policies/decimal'

/**
 * A cell: words, or a number in full, be it in digits. There is no empty number: what is not known has a word of
 * its own, so that nobody adds it up as 0.
 */
export type Cell = string | Decimal

/** A table as it is written to a file: headings once, then rows of the same length. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

/** The same columns at the end of every row: they stay with it when rows are filtered or copied. */
export function withColumns(table: Table, added: Readonly<Record<string, string>>): Table {
  const values = Object.values(added)
  return {
    columns: [...table.columns, ...Object.keys(added)],
    rows: {
      *[Symbol.iterator]() {
        for (const row of table.rows) yield [...row, ...values]
      },
    },
  }
}
