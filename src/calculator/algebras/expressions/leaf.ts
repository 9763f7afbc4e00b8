import type { FactRecord } from '../../../policies/schema'

/** A column of a table: of the company's own, or of the items of one of its lists. */
export interface Column {
  readonly kind: 'column'
  /** The list whose items carry it; none for the company's own. */
  readonly list?: string
  readonly name: string
  readonly fact: FactRecord
  /**
   * What is asked of it: the value, with the fact's plain default where nothing is stated; whether something is
   * stated at all; or whether the choice is one of these.
   */
  readonly asks: 'value' | 'stated' | readonly string[]
}

/** What an expression reads from a row, in no language: SQL and programs over columns each say it in their own. */
export type Leaf =
  | Column
  /** Whether the company says that it has, or has not, such items. */
  | { readonly kind: 'list_stated'; readonly list: string }
  /** Whether the company has more than `over` such items. */
  | { readonly kind: 'rows'; readonly list: string; readonly over: number }
  /** A number of the law that stays open until the rows are worked out. */
  | { readonly kind: 'parameter'; readonly id: string }

/** Decimal places of a fact's values in whole numbers: fen, millionths, units, days as yyyymmdd. */
export const places: Readonly<Record<FactRecord['type'], number>> = {
  money: 2,
  rate: 6,
  count: 0,
  date: 0,
  flag: 0,
  enum: 0,
}

/** Leaves with the same name ask the same of the same column. */
export function leafName(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'column':
      return `${leaf.list ?? ''}:${leaf.name}:${String(leaf.asks)}`
    case 'list_stated':
      return leaf.list
    case 'rows':
      return `${leaf.list}:${leaf.over}`
    case 'parameter':
      return leaf.id
  }
}
