/**
 * A column read in SQL, in steps of nested SELECTs, each over the columns of the one before:
 * `raw` (the cell as text) → `fast` and `text` → `number` and `power` → value and code.
 * Most cells are written plainly: `fast` says so, and nothing else of them is looked at.
 */
export interface CellSql {
  /** True where the raw cell needs no tidying. */
  readonly fast: string
  /** Digits of a cell that is not fast, and the power of ten of its unit. */
  readonly number: string
  readonly power: string
  /** The value in the type of the table; NULL where the cell is empty or refused. */
  readonly value: string
  /** The number of the refusal; 0 where there is none. */
  readonly code: string
}

/** The names of a column's steps. */
export interface Steps {
  readonly raw: string
  readonly fast: string
  readonly text: string
  readonly number: string
  readonly power: string
}

export const stepsOf = (index: number): Steps => ({
  raw: `c${index}`,
  fast: `f${index}`,
  text: `t${index}`,
  number: `n${index}`,
  power: `p${index}`,
})
