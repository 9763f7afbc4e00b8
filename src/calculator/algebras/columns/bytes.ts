/** Bytes as the binary format of WebAssembly writes them. */
export type Bytes = number[]

/** A number that is not negative, seven bits a byte. */
export function count(value: number): Bytes {
  const out: Bytes = []
  let left = value
  do {
    const low = left & 0x7f
    left >>>= 7
    out.push(left ? low | 0x80 : low)
  } while (left)
  return out
}

export const text = (of: string): Bytes => [
  ...count(of.length),
  ...Array.from(of, (letter) => letter.charCodeAt(0)),
]

/** Items with their number before them. */
export const vector = (items: readonly Bytes[]): Bytes => [...count(items.length), ...items.flat()]

const instructions: (Bytes | undefined)[] = []

/** An instruction on two doubles at once. */
export const simd = (code: number): Bytes => (instructions[code] ??= [0xfd, ...count(code)])

export const opcode = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  getLocal: 0x20,
  setLocal: 0x21,
  teeLocal: 0x22,
  i32Constant: 0x41,
  doubleConstant: 0x44,
  i32LessThan: 0x49,
  i32Add: 0x6a,
  addDoubles: 0xa0,
  noResult: 0x40,
  i32: 0x7f,
  double: 0x7c,
  twoDoubles: 0x7b,
} as const

/** Reads and writes 16 bytes; what they stand at is a multiple of 16. */
const load = 0
const store = 11
const alignment = 4

export const loadAt = (offset: number): Bytes => [...simd(load), alignment, ...count(offset)]
export const storeAt = (offset: number): Bytes => [...simd(store), alignment, ...count(offset)]
