import type { Program } from './program'
import type { Input } from './steps'

const double = 8

/** Bytes that a group reads and makes: they stay in the second cache beside other work. */
const cached = 2 ** 18
/** Rows that are worked out at once: many where a row is short, for each call costs something. */
const rowsOf = (columns: number): number =>
  Math.min(1024, Math.max(32, 2 ** Math.floor(Math.log2(cached / (columns * double)))))
/** Items of one call: no company has more of a list (data/facts.yaml). */
export const mostItems = 1024

/** Columns start a cache line off a round stride, or all of them would meet in the same sets of the cache. */
const strideOf = (length: number): number => length * double + 64
export const itemStride = strideOf(mostItems)

/** Where everything stands in memory, in bytes. */
export interface Layout {
  /** Rows of a group. */
  readonly groupRows: number
  readonly constants: ReadonlyMap<number, number>
  readonly parameters: ReadonlyMap<string, number>
  /** What the companies of a group come to. */
  readonly outputs: ReadonlyMap<string, number>
  readonly guard: number
  /** What the lists of a group come to. */
  readonly totals: ReadonlyMap<string, number>
  readonly lists: ReadonlyMap<string, ItemLayout>
  /** The company columns of a group from where it starts, and how much room a group takes. */
  readonly columns: ReadonlyMap<string, number>
  readonly groupSize: number
  /** Where the first group starts. */
  readonly groups: number
}

/** Where the items of a list stand while they are worked out. */
export interface ItemLayout {
  readonly inputs: ReadonlyMap<Input, number>
  readonly roots: ReadonlyMap<string, number>
  readonly guard: number
}

/** The company columns that the companies, or their items, read. */
function columnsOf({ main, lists }: Program): readonly string[] {
  const names = [...lists.values()].flatMap(({ inputs }) =>
    inputs.filter(({ from }) => from === 'company').map(({ name }) => name),
  )
  return [
    ...new Set([
      ...main.inputs.filter(({ from }) => from === 'own').map(({ name }) => name),
      ...names,
    ]),
  ]
}

/** Gives everything that a program reads and makes a place. */
export function layoutOf(program: Program): Layout {
  let at = 0
  const take = (bytes: number): number => {
    const here = at
    at = (at + bytes + 63) & ~63
    return here
  }
  const each = <K>(keys: Iterable<K>, bytes: number): ReadonlyMap<K, number> =>
    new Map([...keys].map((key) => [key, take(bytes)]))
  const steps = [program.main, ...program.lists.values()].flatMap((kernel) => kernel.steps)
  const values = new Set([0, NaN])
  const ids = new Set<string>()
  for (const step of steps) {
    if (step.does === 'constant') values.add(step.value)
    if (step.does === 'parameter') ids.add(step.id)
  }
  const pool = take((values.size + ids.size) * 2 * double)
  const place = (i: number): number => pool + i * 2 * double
  const totals = program.totals.flatMap(({ name, rest }) => [
    name,
    ...(rest === null ? [] : [`${name}:rest`]),
  ])
  const own = columnsOf(program)
  // What has two names stands in one place.
  const roots = new Set(program.main.roots.values())
  const groupRows = rowsOf(own.length + roots.size + totals.length)
  const groupStride = strideOf(groupRows)
  const found = each(roots, groupStride)
  return {
    groupRows,
    constants: new Map([...values].map((value, i) => [value, place(i)])),
    parameters: new Map([...ids].map((id, i) => [id, place(values.size + i)])),
    outputs: new Map([...program.main.roots].map(([name, root]) => [name, found.get(root) ?? 0])),
    guard: take(groupStride),
    totals: each(totals, groupStride),
    lists: new Map(
      [...program.lists].map(([list, { inputs, roots }]) => [
        list,
        {
          inputs: each(inputs, itemStride),
          roots: each(roots.keys(), itemStride),
          guard: take(itemStride),
        },
      ]),
    ),
    columns: new Map(own.map((name, i) => [name, i * groupStride])),
    groupSize: own.length * groupStride,
    groups: at,
  }
}
