import type { Draws } from '../draws'

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** Bytes that stand for something in some file: ends, quotes, separators, marks of encodings. */
const telling: readonly (readonly number[])[] = [
  ...[[0], [0xff], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x0d], [0x0a], [0x0d, 0x0a], [0x1a]],
  ...[[0x22], [0x27], [0x2c], [0x3b], [0x09], [0x7b], [0x7d], [0x5b], [0x5d], [0x5c], [0x80]],
]

/** A file as disks, editors and programs spoil it. */
export function spoiledBytes(bytes: Uint8Array, draws: Draws): Uint8Array {
  const at = draws.index(bytes.length + 1)
  const to = Math.min(bytes.length, at + 1 + draws.index(200))
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)]
  const ways: readonly (() => Uint8Array)[] = [
    () => joined(head, [draws.index(256)], tail.subarray(1)),
    () => joined(head, draws.one(telling), tail),
    () => joined(head, tail.subarray(1)),
    () => head,
    () => joined(head, bytes.subarray(to)),
    () => joined(bytes.subarray(0, to), tail),
    () => joined(draws.one(telling), bytes),
    () => joined(bytes, draws.one(telling)),
    () => new Uint8Array(),
  ]
  return draws.one(ways)()
}
