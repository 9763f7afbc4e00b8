import type { Table } from './table'
import type { About, Drawing } from '../drawings/svg'

/** A picture that stands on its own. */
export interface Picture {
  readonly drawing: Drawing
  readonly about: About
}

/** A table to download; `label` tells it from others of the same chart. */
export interface NamedTable {
  readonly label: string
  readonly file: readonly string[]
  readonly table: () => Table | Promise<Table>
}

/** What can be taken away from a chart or table. It is made when asked for. */
export interface Exportable {
  /** The parts of the picture's file name, before the date. */
  readonly file: readonly string[]
  readonly picture?: () => Picture | Promise<Picture>
  readonly tables: readonly NamedTable[]
  /** A spreadsheet with formulas, and the parts of its file name before the date. */
  readonly workbook?: { readonly file: readonly string[]; readonly make: () => Promise<Blob> }
}
