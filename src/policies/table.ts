/** What a column holds. Dates and decimals travel as text, so that no digit is lost on the way. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'DECIMAL(18,4)'

export type Cell = string | number | boolean | null

/** A table of plain rows, in the order of the documents. */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** A table of these rows; a column that `types` does not name holds text. */
export function table<Row extends Readonly<Record<string, Cell>>>(
  name: string,
  types: { readonly [Column in keyof Row]?: ColumnType },
  rows: readonly Row[],
): Table {
  const columns = Object.keys(rows[0] ?? {}).map(
    (column) => [column, types[column] ?? 'VARCHAR'] as const,
  )
  return { name, columns: Object.fromEntries(columns), rows }
}
