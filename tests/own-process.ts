import { Buffer } from 'node:buffer'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { Writable } from 'node:stream'

/** What a process is handed when it starts. */
interface Handed {
  readonly argv: readonly string[]
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** A stream that keeps what is written to it. */
export function caught(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}

const heard = () =>
  process
    .eventNames()
    .filter((name) => String(name).startsWith('SIG'))
    .flatMap((name) => process.rawListeners(name).map((listener) => ({ name, listener })))

/**
 * Runs what a program does as if this process were its own, and gives the exit status that it sets. Afterwards the
 * process has its own arguments and streams again, and heeds no signal that it did not heed before.
 */
export async function asItsOwn(handed: Handed, program: () => Promise<unknown>): Promise<number> {
  const names = ['argv', 'stdin', 'stdout', 'stderr'] as const
  const own = names.map((name) => [name, Object.getOwnPropertyDescriptor(process, name)] as const)
  const [before, status] = [heard(), process.exitCode]
  for (const name of names)
    Object.defineProperty(process, name, { value: handed[name], configurable: true })
  process.exitCode = undefined
  try {
    await program()
    return Number(process.exitCode ?? 0)
  } finally {
    for (const [name, descriptor] of own)
      if (descriptor) Object.defineProperty(process, name, descriptor)
    process.exitCode = status
    for (const { name, listener } of heard())
      if (!before.some((each) => each.name === name && each.listener === listener))
        process.off(name, listener as () => void)
  }
}
