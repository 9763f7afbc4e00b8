import process from 'node:process'
import { fileFault } from '../portfolio/fault'

const readerGone = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'])

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whoever no longer listens is no reason to stop; what fails is told where it was written. */
export function watchStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/**
 * Writes a text to standard output. Resolves once it is out: true, or false where the reader has closed the
 * pipe, so that nothing more need be made. Rejects with a `FileFault` where it cannot be written.
 */
export function print(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve(true)
      else if (readerGone.has(codeOf(error))) resolve(false)
      else reject(fileFault(error, 'standard output', 'write') ?? error)
    })
  })
}
