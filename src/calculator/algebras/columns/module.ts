import type { Bytes } from './bytes'
import { count, opcode, text, vector } from './bytes'
import type { Beside } from './reductions'
import { reductionBody, reductions } from './reductions'

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const section = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 } as const
const func = 0x60
const memoryKind = 2
const functionKind = 0

/** Name of the n-th function of a module. */
export const functionName = (n: number): string => `f${n}`

/** What a reduction takes beside two addresses. */
const takenBeside: Readonly<Record<Beside, readonly Bytes[]>> = {
  nothing: [],
  number: [[opcode.double]],
  distance: [[opcode.i32]],
}
const besides = Object.keys(takenBeside) as Beside[]

/**
 * A module of functions over a memory that it is handed; each takes the two pointers and the end of the second. Beside
 * them stand the reductions, by their names.
 */
export function moduleOf(kernels: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const reduced = Object.values(reductions)
  const bodies = [...kernels, ...reduced.map(reductionBody)]
  const head: Bytes = [...magic]
  const put = (id: number, body: Bytes): void => {
    head.push(id, ...count(body.length), ...body)
  }
  const addresses = (many: number): Bytes[] => Array<Bytes>(many).fill([opcode.i32])
  put(
    section.types,
    vector([
      [func, ...vector(addresses(3)), 0],
      ...besides.map((beside) => [
        ...[func, ...vector([...addresses(2), ...takenBeside[beside]])],
        ...vector([[opcode.double]]),
      ]),
    ]),
  )
  put(section.imports, vector([[...text('rows'), ...text('memory'), memoryKind, 0, 1]]))
  put(
    section.functions,
    vector([
      ...kernels.map(() => [0]),
      ...reduced.map(({ beside }) => [1 + besides.indexOf(beside)]),
    ]),
  )
  put(
    section.exports,
    vector(
      [...kernels.map((_, i) => functionName(i)), ...Object.keys(reductions)].map((name, i) => [
        ...text(name),
        functionKind,
        ...count(i),
      ]),
    ),
  )

  const sizes = bodies.map((body) => count(body.length))
  const code = count(bodies.length)
  const length = bodies.reduce(
    (sum, body, i) => sum + body.length + (sizes[i]?.length ?? 0),
    code.length,
  )
  const before = [...head, section.code, ...count(length), ...code]
  const bytes = new Uint8Array(before.length + length - code.length)
  bytes.set(before)
  let at = before.length
  bodies.forEach((body, i) => {
    const size = sizes[i] ?? []
    bytes.set(size, at)
    bytes.set(body, at + size.length)
    at += size.length + body.length
  })
  return bytes
}
