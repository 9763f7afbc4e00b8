import type { FactRecord } from '../../../policies/schema'

/** What differs between engines that run the same statement. Whatever is not named here, all of them write alike. */
export interface Dialect {
  readonly name: DialectName
  /** Types of columns: money in yuan with two decimals, rates with six, the rest as they are. */
  readonly columns: Readonly<Record<FactRecord['type'], string>>
  /**
   * What holds whole numbers beyond 64 bits, the greatest of which every digit is kept, and how often each part of a
   * quotient stands in its SQL there.
   */
  readonly wide: { readonly type: string; readonly most: bigint; readonly parts: number }
  /** The type of a whole number up to 99. */
  readonly small: string
  /** A whole number of 64 bits, or a wide one. */
  readonly number: (value: bigint, isWide: boolean) => string
  /** A text as it stands, whatever its signs. */
  readonly text: (text: string) => string
  /** A name as it stands: of a column with dots, say. */
  readonly quoted: (name: string) => string
  /** Whole quotient of whole numbers, cut towards zero; wide where its type is. */
  readonly quotient: (a: string, b: string, isWide: boolean) => string
  /** Sum of a column of whole numbers; wide where the sum is, `fromWide` where the column is. */
  readonly sum: (amount: string, isWide: boolean, fromWide: boolean) => string
  /** Whether a condition holds in some row; unknown ones are passed over. */
  readonly some: (condition: string) => string
  /** The text at a place, from 0, of a row of texts. */
  readonly nth: (texts: readonly string[], place: string) => string
  /** A bit of a whole number of 32 bits. */
  readonly hasBit: (bits: string, bit: number) => string
  /** A day as the number 20260630. */
  readonly day: (date: string) => string
  /** Whether a whole text has a form, a regular expression that every engine reads alike. */
  readonly hasForm: (text: string, form: string, letters?: 'any case') => string
  /** A text without what has a form, wherever it stands. */
  readonly without: (text: string, form: string) => string
  /** What stands in a group of a form at the place where it is first found. */
  readonly group: (text: string, form: string, group: number) => string
  /** Named values as one. */
  readonly record: (fields: Readonly<Record<string, string>>) => string
  /** Some values as a list. */
  readonly list: (values: readonly string[]) => string
  /** Those of some values that are known, as a list. */
  readonly known: (values: readonly string[]) => string
  /** A row for each value of a list. */
  readonly each: (list: string) => string
  /** Rows of some tables with one row a key, also of one of them alone; `all` has every key, if more than once. */
  readonly joinAll: (tables: readonly string[], key: string, all: string) => string
  /**
   * A layer of the chain `WITH a AS (…), b AS (…)`: worked out in one go with the layer that reads it, or kept where
   * it is worth that.
   */
  readonly layer: (layer: Layer) => string
}

/** A named SELECT of the chain; its rows are kept where they are few beside what they are made from. */
export interface Layer {
  readonly name: string
  readonly select: string
  readonly isKept: boolean
}

export type DialectName = 'duckdb' | 'spark'
