import { open } from 'node:fs/promises'
import { withFile } from '../fault'

/** The encodings that a company list may have; all but the first are rewritten before they are read. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a file's byte order mark names. */
export async function markedEncoding(path: string): Promise<Encoding | undefined> {
  const file = await withFile(path, 'read', () => open(path))
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0)
    return marks.find(([, bytes]) => bytes.every((byte, i) => buffer[i] === byte))?.[0]
  } finally {
    await file.close()
  }
}
