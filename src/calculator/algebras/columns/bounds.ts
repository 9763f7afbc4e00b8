import type { SourceBounds } from '../expressions/source'
import { companyTable, longest } from './planes'
import type { Tables } from './table'

type Ends = readonly [least: bigint, most: bigint]

/** The least and the most that a column states; undefined where it states nothing. */
function endsOf(values: Float64Array): Ends | undefined {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return most >= least ? [BigInt(least), BigInt(most)] : undefined
}

/** What these tables keep to; a column is measured once, when it is first asked for. */
export function measured(tables: Tables, planes: ReadonlyMap<string, number>): SourceBounds {
  const company = companyTable(tables, planes)
  const known = new Map<Float64Array, Ends | undefined>()
  const measure = (values: Float64Array): Ends | undefined => {
    if (!known.has(values)) known.set(values, endsOf(values))
    return known.get(values)
  }
  return {
    column(list, name) {
      const table = list === undefined ? company : tables.lists.get(list)
      const values = table?.columns.get(name)
      // A column that states nothing is no more than nothing.
      return (values && measure(values)) ?? [0n, 0n]
    },
    items(list) {
      const table = tables.lists.get(list)
      return table ? longest(table) : 0
    },
  }
}
