import { addressOf } from './encode'
import type { ItemKernel } from './items'
import { limit, workOutLists } from './items'
import type { Layout } from './layout'
import type { ColumnMemory } from './memory'
import { functionName } from './module'
import { companyTable } from './planes'
import type { Program } from './program'
import type { ReductionName } from './reductions'
import type { Tables } from './table'

/** Tables that were laid into memory, group by group. */
export interface Laid {
  readonly groups: number
  /** Rows of a group; the last one may have fewer. */
  readonly groupRows: number
  /** Works a group out and gives its refused rows; what it comes to stands in `output` until the next. */
  readonly workOut: (group: number) => readonly number[]
  readonly output: (name: string) => Float64Array
  /** Of the group that was worked out last: what is known of an output, added up; exact below 2^53. */
  readonly sum: (name: string) => number
  /** In how many rows an output is known. */
  readonly known: (name: string) => number
  /** In how many rows it is this number. */
  readonly equal: (name: string, value: number) => number
  /** What is known of an output, added up over the rows where another one is more than nothing; exact below 2^53. */
  readonly marked: (name: string, marks: string) => number
}

type Kernel = (rows: number, memory: number, end: number) => void
type Reduce = (from: number, end: number, beside?: number) => number

/** Lays tables into the memory of a program. */
export function layTables(
  program: Program,
  layout: Layout,
  memory: ColumnMemory,
  { exports }: WebAssembly.Instance,
  tables: Tables,
  planes: ReadonlyMap<string, number>,
): Laid {
  const { length } = tables.scenarios
  const { groupRows } = layout
  const groups = Math.ceil(length / groupRows)
  const company = companyTable(tables, planes)
  memory.reserve(groups)
  for (let group = 0; group < groups; group += 1) memory.fill(group, company, group * groupRows)
  const kernel = (n: number): Kernel => exports[functionName(n)] as Kernel
  const main = kernel(0)
  const kernels = new Map<string, ItemKernel>(
    [...program.lists.keys()].map((list, i) => {
      const run = kernel(i + 1)
      return [
        list,
        (items) => {
          run(0, 0, items * 8)
        },
      ]
    }),
  )
  let atHand = 0
  const { sum, known, equal, marked } = exports as Readonly<Record<ReductionName, Reduce>>
  const over = (reduce: Reduce, name: string, beside?: number): number => {
    const from = addressOf(layout.outputs, name)
    return reduce(from, from + atHand * 8, beside)
  }
  const outputs = new Set(layout.outputs.values())
  return {
    groups,
    groupRows,
    output: (name) => memory.from(addressOf(layout.outputs, name), atHand),
    sum: (name) => over(sum, name),
    known: (name) => over(known, name),
    equal: (name, value) => over(equal, name, value),
    marked(name, marks) {
      const [from, by] = [addressOf(layout.outputs, name), addressOf(layout.outputs, marks)]
      return over(marked, name, by - from)
    },
    workOut(group) {
      const first = group * groupRows
      const count = (atHand = Math.min(groupRows, length - first))
      const refused = workOutLists(
        program,
        layout,
        memory,
        tables,
        kernels,
        [first, first + count],
        group,
      )
      main(memory.groupAt(group), 0, count * 8)
      // The row beside an odd last one is none of the table's.
      if (count % 2 > 0) for (const address of outputs) memory.from(address)[count] = NaN
      if (program.main.guard === null) return refused
      const sizes = memory.from(layout.guard, count)
      const found = new Set(refused)
      for (let row = 0; row < count; row += 1)
        if ((sizes[row] ?? 0) >= limit) found.add(first + row)
      return [...found]
    },
  }
}
