import { bodyOf } from '../../src/calculator/algebras/columns/body'
import { kernelOf } from '../../src/calculator/algebras/columns/kernel'
import { functionName, moduleOf } from '../../src/calculator/algebras/columns/module'
import type { StepWriter } from '../../src/calculator/algebras/columns/steps'

const double = 8
const pair = 16

/** Where the columns of the rows and what is found stand; all of it is written before it is read. */
const [ownAt, foundAt] = [2 ** 16, 2 ** 19]
const memory = new WebAssembly.Memory({ initial: 16 })
const doubles = new Float64Array(memory.buffer)

/** Addresses of what is known by a key, in the order in which it is asked for. */
function shelf<K>(from: number, size: number) {
  const places = new Map<K, number>()
  const at = (key: K): number => {
    let place = places.get(key)
    if (place === undefined) places.set(key, (place = from + places.size * size))
    return place
  }
  return { places, at }
}

interface Wanted {
  readonly roots: ReadonlyMap<string, number>
  readonly watched?: ReadonlySet<number>
  /** The columns that are read, by name, all of an even length. */
  readonly columns: ReadonlyMap<string, readonly number[]>
  readonly parameters?: ReadonlyMap<string, number>
}

/** What the steps come to on rows, worked out by WebAssembly: every root, and what is watched at its largest. */
export function run({ steps }: StepWriter, { roots, watched, columns, parameters }: Wanted) {
  const kernel = kernelOf(steps, roots, watched ?? new Set())
  const rows = Math.max(2, ...[...columns.values()].map((column) => column.length))
  const inputs = shelf<string>(0, rows * double)
  const outputs = shelf<string>(0, rows * double)
  const constants = shelf<number>(0, pair)
  const fixed = shelf<string>(32_768, pair)
  const body = bodyOf(kernel, {
    input: ({ name }) => ({ from: 'rows', offset: inputs.at(name) }),
    root: outputs.at,
    guard: outputs.at(' guard'),
    constant: constants.at,
    parameter: fixed.at,
  })
  const put = (address: number, values: readonly number[]): void => {
    doubles.set(values, address / double)
  }
  for (const [value, address] of constants.places) {
    if (Number.isNaN(value)) new BigInt64Array(memory.buffer, address, 2).fill(-1n)
    else put(address, [value, value])
  }
  for (const [id, address] of fixed.places) {
    const value = parameters?.get(id) ?? NaN
    put(address, [value, value])
  }
  for (const [name, offset] of inputs.places) put(ownAt + offset, columns.get(name) ?? [])
  const module = new WebAssembly.Module(moduleOf([body]))
  const { exports } = new WebAssembly.Instance(module, { rows: { memory } })
  const work = exports[functionName(0)] as (rows: number, found: number, end: number) => void
  work(ownAt, foundAt, foundAt + rows * double)
  const column = (name: string): number[] => {
    const from = (foundAt + outputs.at(name)) / double
    return [...doubles.slice(from, from + rows)]
  }
  const sum = exports['sum'] as (from: number, end: number) => number
  return {
    kernel,
    of: column,
    /** What the root of that name adds up to, leaving out what is unknown. */
    sumOf: (name: string): number => {
      const from = foundAt + outputs.at(name)
      return sum(from, from + rows * double)
    },
    guard: (): number[] => column(' guard'),
  }
}
