import { planeColumn } from '../expressions/source'
import type { ItemTable, Table, Tables } from './table'
import { rowsColumn } from './table'

/** A list whose longest has no more items lies in planes: some columns of the company for every item. */
const mostPlanes = 4

/** How many items the company with the most of them has. */
export function longest({ offsets }: ItemTable): number {
  let most = 0
  for (let i = 1; i < offsets.length; i += 1)
    most = Math.max(most, (offsets[i] ?? 0) - (offsets[i - 1] ?? 0))
  return most
}

/** The lists of a table that are short enough to lie in planes, with the most items of each. */
export function shortLists({ lists }: Tables): ReadonlyMap<string, number> {
  const lengths = [...lists].map(([list, table]) => [list, longest(table)] as const)
  return new Map(lengths.filter(([, most]) => most <= mostPlanes))
}

function plane(values: Float64Array, { offsets }: ItemTable, index: number): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, row) => {
    const item = (offsets[row] ?? 0) + index
    return item < (offsets[row + 1] ?? 0) ? (values[item] ?? NaN) : NaN
  })
}

/** The companies with how many items they have of every list, and with the k-th items of the lists in planes as columns. */
export function companyTable(tables: Tables, planes: ReadonlyMap<string, number>): Table {
  const columns = new Map(tables.scenarios.columns)
  for (const [list, table] of tables.lists) {
    const { offsets } = table
    columns.set(
      rowsColumn(list),
      Float64Array.from(
        { length: tables.scenarios.length },
        (_, row) => (offsets[row + 1] ?? 0) - (offsets[row] ?? 0),
      ),
    )
    for (let index = 0; index < (planes.get(list) ?? 0); index += 1) {
      for (const [fact, values] of table.columns)
        columns.set(planeColumn(list, index, fact), plane(values, table, index))
    }
  }
  return { length: tables.scenarios.length, columns }
}
