import { createReadStream } from 'node:fs'
import { fileFault } from '../fault'
import { FileRefusal } from '../refusal'
import type { Encoding } from './encoding'

/** The text of a file in pieces, without its byte order mark. Throws a `FileRefusal` where it is not of the encoding. */
export async function* decoded(
  path: string,
  encoding: Encoding,
  signal: AbortSignal,
  bytes = Infinity,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const whole = bytes === Infinity
  const stream = createReadStream(path, {
    highWaterMark: 1 << 20,
    signal,
    ...(whole ? {} : { end: bytes - 1 }),
  })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      yield decoder.decode(chunk, { stream: true })
    }
    if (whole) yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw fileFault(error, path, 'read') ?? error
    const expected = encoding === 'gb18030' ? 'UTF-8 or GB18030' : encoding.toUpperCase()
    throw new FileRefusal(path, [`the text is not ${expected}`])
  }
}
