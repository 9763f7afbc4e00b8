import { addressOf } from './encode'
import type { Layout } from './layout'
import type { Table } from './table'

const page = 65536
const double = 8

/** Memory with the constants of a layout, and room for as many groups as are laid into it. */
export function columnMemory(layout: Layout) {
  const { groupRows } = layout
  const memory = new WebAssembly.Memory({ initial: Math.ceil((layout.groups + page) / page) })
  let doubles = new Float64Array(memory.buffer)
  for (const [value, address] of layout.constants) {
    // A mask that is set and "unknown" are the same bits: all of them.
    if (Number.isNaN(value)) new BigInt64Array(memory.buffer, address, 2).fill(-1n)
    else doubles.fill(value, address / double, address / double + 2)
  }

  const groupAt = (group: number): number => layout.groups + group * layout.groupSize

  return {
    memory,
    groupAt,
    /** The doubles from an address on. */
    from: (address: number, length: number = groupRows): Float64Array =>
      doubles.subarray(address / double, address / double + length),
    setParameter(id: string, value: number): void {
      const address = layout.parameters.get(id)
      if (address !== undefined) doubles.fill(value, address / double, address / double + 2)
    },
    /** Makes room for so many groups; what stands in them stays. */
    reserve(groups: number): void {
      const missing = groupAt(groups) + page - memory.buffer.byteLength
      if (missing <= 0) return
      memory.grow(Math.ceil(missing / page))
      doubles = new Float64Array(memory.buffer)
    },
    /** Lays rows of a table into a group; what is not stated is unknown. */
    fill(group: number, table: Table, first: number): void {
      const count = Math.min(groupRows, table.length - first)
      for (const name of layout.columns.keys()) {
        const at = (groupAt(group) + addressOf(layout.columns, name)) / double
        const values = table.columns.get(name)
        if (values) doubles.set(values.subarray(first, first + count), at)
        // Rows go two at a time: an odd last one has a row beside it that states nothing.
        doubles.fill(NaN, values ? at + count : at, at + count + 1)
      }
    },
  }
}

export type ColumnMemory = ReturnType<typeof columnMemory>
