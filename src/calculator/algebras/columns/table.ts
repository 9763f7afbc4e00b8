import type { FactRecord } from '../../../policies/schema'

/**
 * A table as columns of whole numbers: fen, millionths, counts, days as yyyymmdd, choices by their codes, flags as
 * 0 and 1; NaN where nothing is stated. A column that is not there states nothing.
 */
export interface Table {
  readonly length: number
  readonly columns: ReadonlyMap<string, Float64Array>
}

/** The items of all companies, one company after the other. */
export interface ItemTable extends Table {
  /** The items of the n-th company are those from `offsets[n]` to before `offsets[n + 1]`. */
  readonly offsets: Int32Array
}

/** The companies, and the lists that they state. */
export interface Tables {
  readonly scenarios: Table
  readonly lists: ReadonlyMap<string, ItemTable>
}

/** The number of a choice: its place among the values of the fact; -1 for one that is none of them. */
export const codeOf = (fact: FactRecord, value: string): number =>
  (fact.values ?? []).findIndex(({ id }) => id === value)

/** Name of the column that says how many items of a list a company has. */
export const rowsColumn = (list: string): string => `${list}_rows`
