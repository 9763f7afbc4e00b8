import { planeColumn } from '../expressions/source'
import type { ItemTable, Table, Tables } from './table'
import { rowsColumn } from './table'

/** A list whose longest has no more items lies in planes: some columns of the company for every item. */
export const mostPlanes = 4

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
  const found = new Float64Array(offsets.length - 1).fill(NaN)
  for (let row = 0; row < found.length; row += 1) {
    const item = (offsets[row] ?? 0) + index
    if (item < (offsets[row + 1] ?? 0)) found[row] = values[item] ?? NaN
  }
  return found
}

/** How many items each company has. */
function counts({ offsets }: ItemTable): Float64Array {
  const found = new Float64Array(offsets.length - 1)
  for (let row = 0; row < found.length; row += 1)
    found[row] = (offsets[row + 1] ?? 0) - (offsets[row] ?? 0)
  return found
}

/** The companies with how many items they have of every list, and with the k-th items of the lists in planes as columns. */
export function companyTable(tables: Tables, planes: ReadonlyMap<string, number>): Table {
  const columns = new Map(tables.scenarios.columns)
  for (const [list, table] of tables.lists) {
    columns.set(rowsColumn(list), counts(table))
    for (let index = 0; index < (planes.get(list) ?? 0); index += 1) {
      for (const [fact, values] of table.columns)
        columns.set(planeColumn(list, index, fact), plane(values, table, index))
    }
  }
  return { length: tables.scenarios.length, columns }
}
