import type { Bytes } from './bytes'
import { count, loadAt, opcode, simd, storeAt, vector } from './bytes'
import type { Kernel } from './kernel'
import { operations } from './operations'
import type { Input, Step } from './steps'

/** Where a kernel finds what it reads and puts what it finds. */
export interface Addresses {
  /** Bytes from the start of the rows' own columns, or from the start of memory. */
  readonly input: (input: Input) => { readonly from: 'rows' | 'memory'; readonly offset: number }
  readonly root: (name: string) => number
  readonly guard: number
  /** Where a constant stands twice. */
  readonly constant: (value: number) => number
  readonly parameter: (id: string) => number
}

/** The parameters of a kernel: two pointers that move along the rows, and where the second ends. */
const [rows, memory, end] = [0, 1, 2]
const firstLocal = 3

const operands = ['a', 'b', 'c'] as const

/** The operands that an operation reads, by their places, as often as it reads them. */
const read: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(operations).map(([name, { writes }]) => [
    name,
    writes.flatMap((each) => operands.flatMap((operand, i) => (operand === each ? [i] : []))),
  ]),
)

/** The steps that a step reads, as often as it reads them. */
const reads = (step: Step): readonly number[] =>
  'of' in step ? (read.get(step.does) ?? []).map((place) => step.of[place] ?? 0) : []

const isAtHand = ({ does }: Step): boolean =>
  does === 'constant' || does === 'mask' || does === 'parameter'

/** What is read more than once is kept in a local from its making to its last reading. */
function localsOf({ steps }: Kernel, stored: ReadonlyMap<number, ReadonlySet<number>>) {
  const uses = new Array<number>(steps.length).fill(0)
  const use = (place: number): void => {
    uses[place] = (uses[place] ?? 0) + 1
  }
  for (const step of steps) reads(step).forEach(use)
  for (const [place, addresses] of stored)
    addresses.forEach(() => {
      use(place)
    })
  const kept = steps.map(
    (step, i) => (!isAtHand(step) && (uses[i] ?? 0) > 1) || step.does === 'larger_size',
  )
  // A step that is not kept is written out where the one that takes it is.
  const written = steps.map((_, i) => i)
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const step = steps[i]
    for (const taken of step ? reads(step) : []) if (!kept[taken]) written[taken] = written[i] ?? i
  }
  const last = new Map<number, number>()
  steps.forEach((step, i) => {
    for (const taken of reads(step))
      if (kept[taken]) last.set(taken, Math.max(last.get(taken) ?? 0, written[i] ?? i))
  })
  const ending = new Map<number, number[]>()
  for (const [place, at] of last) ending.set(at, [...(ending.get(at) ?? []), place])
  return { kept, ending }
}

/** A kernel as the body of a function: two rows at a time, in a straight line, without a branch. */
export function bodyOf(kernel: Kernel, addresses: Addresses): Bytes {
  const { steps, roots, guard } = kernel
  const stored = new Map<number, Set<number>>()
  const keep = (place: number, address: number): void => {
    stored.set(place, (stored.get(place) ?? new Set()).add(address))
  }
  for (const [name, place] of roots) keep(place, addresses.root(name))
  if (guard !== null) keep(guard, addresses.guard)
  const { kept, ending } = localsOf(kernel, stored)
  const locals = new Map<number, number>()
  const free: number[] = []
  let most = 0
  const out: Bytes = [opcode.loop, opcode.noResult]
  const put = (bytes: Bytes): void => {
    for (const byte of bytes) out.push(byte)
  }
  const load = (pointer: number, offset: number): void => {
    out.push(opcode.getLocal, pointer)
    put(loadAt(offset))
  }
  const atHand = (address: number): void => {
    out.push(opcode.i32Constant, 0)
    put(loadAt(address))
  }
  const getLocal = (local: number): void => {
    out.push(opcode.getLocal)
    put(count(local))
  }
  const write = (place: number): void => {
    const local = locals.get(place)
    const step = steps[place]
    if (local !== undefined) getLocal(local)
    else if (step) make(step)
  }
  const make = (step: Step): void => {
    if (step.does === 'constant') return atHand(addresses.constant(step.value))
    if (step.does === 'mask') return atHand(addresses.constant(step.set ? NaN : 0))
    if (step.does === 'parameter') return atHand(addresses.parameter(step.id))
    if (step.does === 'input') {
      const { from, offset } = addresses.input(step.input)
      return load(from === 'rows' ? rows : memory, offset)
    }
    const [a = 0, b = 0, c = 0] = step.of
    for (const each of operations[step.does].writes) {
      if (each === 'a') write(a)
      else if (each === 'b') write(b)
      else if (each === 'c') write(c)
      else if (each === 'nothing') atHand(addresses.constant(0))
      else put(simd(each))
    }
  }
  const store = (place: number, address: number): void => {
    put([opcode.getLocal, memory])
    write(place)
    put(storeAt(address))
  }
  steps.forEach((step, place) => {
    if (kept[place]) {
      make(step)
      const local = free.pop() ?? firstLocal + most++
      locals.set(place, local)
      put([opcode.setLocal, ...count(local)])
    }
    for (const address of stored.get(place) ?? []) store(place, address)
    for (const done of ending.get(place) ?? []) free.push(locals.get(done) ?? 0)
  })
  const advance = (pointer: number): Bytes => [
    ...[opcode.getLocal, pointer, opcode.i32Constant, 16, opcode.i32Add],
  ]
  put([...advance(rows), opcode.setLocal, rows, ...advance(memory), opcode.teeLocal, memory])
  put([opcode.getLocal, end, opcode.i32LessThan, opcode.branchIf, 0, opcode.end, opcode.end])
  const declared = most > 0 ? vector([[...count(most), opcode.twoDoubles]]) : [0]
  return [...declared, ...out]
}
