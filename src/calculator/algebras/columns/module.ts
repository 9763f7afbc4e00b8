import type { Bytes } from './bytes'
import { count, opcode, text, vector } from './bytes'
import { sumBody } from './sum'

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const section = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 } as const
const func = 0x60
const memoryKind = 2
const functionKind = 0

/** Name of the n-th function of a module. */
export const functionName = (n: number): string => `f${n}`

/** Name of the function that adds up. */
export const sumName = 'sum'

/**
 * A module of functions over a memory that it is handed; each takes the two pointers and the end of the second. Beside
 * them one adds up what is known from an address to before another.
 */
export function moduleOf(kernels: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const bodies = [...kernels, sumBody()]
  const head: Bytes = [...magic]
  const put = (id: number, body: Bytes): void => {
    head.push(id, ...count(body.length), ...body)
  }
  const takes = (addresses: number): Bytes => vector(Array(addresses).fill([opcode.i32]))
  put(
    section.types,
    vector([
      [func, ...takes(3), 0],
      [func, ...takes(2), ...vector([[opcode.double]])],
    ]),
  )
  put(section.imports, vector([[...text('rows'), ...text('memory'), memoryKind, 0, 1]]))
  put(section.functions, vector([...kernels.map(() => [0]), [1]]))
  put(
    section.exports,
    vector(
      [...kernels.map((_, i) => functionName(i)), sumName].map((name, i) => [
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
