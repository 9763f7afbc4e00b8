import type { Own } from './own'

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

/** A column's steps in SQL: the cell as text, then names; `own` is the value that a cell has of itself. */
export interface Steps {
  readonly raw: string
  readonly own?: Own | undefined
  readonly fast: string
  readonly text: string
  readonly number: string
  readonly power: string
}

/** The name of a cell as text in the raw rows. */
export const rawName = (index: number): string => `c${index}`

export const stepsOf = (index: number, own?: Own): Steps => ({
  raw: own?.text ?? rawName(index),
  own,
  fast: `f${index}`,
  text: `t${index}`,
  number: `n${index}`,
  power: `p${index}`,
})
