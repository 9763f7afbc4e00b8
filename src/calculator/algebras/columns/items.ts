import { addressOf } from './encode'
import type { Layout } from './layout'
import { mostItems } from './layout'
import type { ColumnMemory } from './memory'
import type { Program } from './program'
import type { ItemTable, Tables } from './table'
import { totalOf } from './totals'

/** Works out the items that are at hand: so many of them. */
export type ItemKernel = (items: number) => void

/** A double that is more than any whole number that one holds. */
export const limit = 2 ** 53

/** Rows of companies whose items are at hand together. */
interface Batch {
  readonly first: number
  readonly last: number
}

/** As many companies in a row as have room. */
function batches({ offsets }: ItemTable, from: number, to: number): Batch[] {
  const found: Batch[] = []
  for (let first = from; first < to;) {
    let last = first + 1
    while (last < to && (offsets[last + 1] ?? 0) - (offsets[first] ?? 0) <= mostItems) last += 1
    found.push({ first, last })
    first = last
  }
  return found
}

/**
 * The lists of the companies from `from` to before `to`, which are a group: their items with what they read of their
 * company go through the kernel of the list, and what they come to into the totals. Names the companies that are refused.
 */
export function workOutLists(
  program: Program,
  layout: Layout,
  memory: ColumnMemory,
  tables: Tables,
  kernels: ReadonlyMap<string, ItemKernel>,
  [from, to]: readonly [number, number],
  group: number,
): readonly number[] {
  const refused: number[] = []
  for (const [list, kernel] of program.lists) {
    const [place, table, run] = [layout.lists.get(list), tables.lists.get(list), kernels.get(list)]
    if (!place || !run) continue
    const totals = program.totals.filter((each) => each.list === list)
    for (const { name } of totals) {
      memory.from(addressOf(layout.totals, name)).fill(0)
    }
    if (!table) continue
    const { offsets } = table
    for (const { first, last } of batches(table, from, to)) {
      const start = offsets[first] ?? 0
      const items = (offsets[last] ?? 0) - start
      if (items === 0) continue
      if (items > mostItems) throw new RangeError(`More than ${mostItems} items of ${list}`)
      for (const [input, address] of place.inputs) {
        const column = memory.from(address, items)
        if (input.from === 'own') {
          const values = table.columns.get(input.name)
          if (values) column.set(values.subarray(start, start + items))
          else column.fill(NaN)
          continue
        }
        const company = memory.from(memory.groupAt(group) + addressOf(layout.columns, input.name))
        for (let row = first; row < last; row += 1)
          column.fill(
            company[row - from] ?? NaN,
            (offsets[row] ?? 0) - start,
            (offsets[row + 1] ?? 0) - start,
          )
      }
      run(items)
      const guard = kernel.guard === null ? null : memory.from(place.guard, items)
      for (let row = first; row < last; row += 1) {
        const span = { from: (offsets[row] ?? 0) - start, to: (offsets[row + 1] ?? 0) - start }
        if (guard?.subarray(span.from, span.to).some((size) => size >= limit)) refused.push(row)
        for (const total of totals) {
          const roots = memory.from(addressOf(place.roots, total.item), items)
          const rests =
            total.rest === null ? null : memory.from(addressOf(place.roots, total.rest), items)
          const [near, rest] = totalOf(total, roots, rests, span)
          memory.from(addressOf(layout.totals, total.name))[row - from] = near
          if (total.rest !== null)
            memory.from(addressOf(layout.totals, `${total.name}:rest`))[row - from] = rest
        }
      }
    }
  }
  return refused
}
