import type { Table } from './table'
import type { NamedTable } from './exportable'
import { withColumns } from './table'

/** A table with its source at the end of every row. The code that makes it is fetched when it is asked for. */
export function sourcedTable(
  source: () => Readonly<Record<string, string>>,
  label: string,
  file: readonly string[],
  make: () => Promise<Table>,
): NamedTable {
  const table = async (): Promise<Table> => withColumns(await make(), source())
  return { label, file, table }
}
