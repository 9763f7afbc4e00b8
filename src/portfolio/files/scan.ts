import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'

/** What a look at every byte of a CSV file says, before anything reads it. */
export interface Scan {
  readonly utf8: boolean
  /**
   * True for a file that every reader reads alike: one kind of line end, quotes only around whole cells and
   * no line end inside them, no empty rows, every row as wide as the first.
   */
  readonly regular: boolean
  readonly lineEnd: '\n' | '\r\n'
  /** Rows, the heading among them; of no use unless regular. */
  readonly rows: number
}

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d]
const longestLine = 1_000_000
const At = { start: 0, plain: 1, quoted: 2, closed: 3, returned: 4 } as const

/** How many bytes at the end of a piece begin a character that the next piece ends. */
function unfinished(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back += 1) {
    const byte = piece[piece.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** Looks at a file from a byte on, UTF-8 or of single bytes, for line ends, quotes and separators. */
export async function scanCsv(
  path: string,
  separator: string,
  signal: AbortSignal,
  start = 0,
): Promise<Scan> {
  const comma = separator.charCodeAt(0)
  let [rows, cells, width, length] = [0, 1, 0, 0]
  let at: (typeof At)[keyof typeof At] = At.start
  let [regular, utf8] = [true, true]
  let end: boolean | undefined // whether lines end with a carriage return
  let left: Buffer = Buffer.alloc(0)
  const endRow = (isEmpty: boolean): void => {
    if (rows === 0) width = cells
    if (cells !== width || isEmpty || length > longestLine) regular = false
    rows += 1
    cells = 1
    length = 0
    at = At.start
  }
  const stream = createReadStream(path, { highWaterMark: 1 << 20, start, signal })
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // An index: an iterator would take several times as long.
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i] ?? 0
      length += 1
      if (at === At.quoted) {
        if (byte === quote) at = At.closed
        else if (byte === lineFeed || byte === carriageReturn) regular = false
      } else if (byte === lineFeed) {
        const returned = at === At.returned
        if (returned !== (end ?? returned)) regular = false
        end = returned
        endRow(length === cells - 1 + (returned ? 2 : 1))
      } else if (at === At.returned) {
        regular = false
        at = At.plain
      } else if (byte === carriageReturn) {
        at = At.returned
      } else if (byte === comma) {
        cells += 1
        at = At.start
      } else if (byte === quote) {
        if (at === At.plain) regular = false
        at = At.quoted
      } else {
        if (at === At.closed || byte === 0) regular = false
        at = At.plain
      }
    }
    if (utf8) {
      const piece = left.length > 0 ? Buffer.concat([left, chunk]) : chunk
      const held = unfinished(piece)
      utf8 = isUtf8(piece.subarray(0, piece.length - held))
      left = piece.subarray(piece.length - held)
    }
  }
  if (at === At.quoted || at === At.returned) regular = false
  if (length > 0) endRow(length === cells - 1)
  return { utf8: utf8 && left.length === 0, regular, lineEnd: end ? '\r\n' : '\n', rows }
}
