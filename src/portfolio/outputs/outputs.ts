import { chmod, open, rename } from 'node:fs/promises'
import type { Connection } from '../engine'
import { withFile } from '../fault'
import type { OutputKind } from './kind'
import { isOfKind, kindWords } from './kind'
import type { Place } from './place'
import { identityOfStream, placeOf } from './place'
import { clearLeft, discard, release, temporaryFile } from './temporary'

/** An output that would destroy what is the user's; nothing was written. */
export class OutputRefusal extends Error {}

/** The files that a run may write, by what they hold; null for what is not asked for. */
export type Wanted = Readonly<Record<OutputKind, string | null>>

/** Outputs of one run: written beside their names, and named all at once when all are whole. */
export interface Outputs {
  /** The path to write an output to; where it is not asked for, null. Throws an `OutputRefusal` for a file of another kind. */
  readonly begin: (kind: OutputKind, connection: Connection) => Promise<string | null>
  /** Gives every output that was begun its name. */
  readonly finish: () => Promise<void>
  /** Takes away what was begun and not finished. */
  readonly abandon: () => Promise<void>
}

interface Begun {
  readonly place: Place
  readonly part: string
}

function refuseSame(outputs: readonly (readonly [OutputKind, Place])[], read: readonly Place[]) {
  const streams = [0, 1, 2].map(identityOfStream)
  const taken = new Map<string, string>()
  for (const [kind, { given, identity, file }] of outputs) {
    if (file && !file.isFile()) {
      const found = file.isDirectory() ? 'a folder' : 'no file of a disk'
      throw new OutputRefusal(`${given}: is ${found}; name a file`)
    }
    if (read.some((each) => each.identity === identity)) {
      throw new OutputRefusal(`${given} is read and cannot be written; name another file`)
    }
    if (streams.includes(identity)) {
      throw new OutputRefusal(
        `${given} is what this command reads from or prints to; name another file`,
      )
    }
    const other = taken.get(identity)
    if (other !== undefined) {
      throw new OutputRefusal(
        `${given} would hold ${other} and ${kindWords[kind]}; name a file for each`,
      )
    }
    taken.set(identity, kindWords[kind])
  }
}

const writable = 0o222n

async function refuseOther(
  connection: Connection,
  { given, path, file }: Place,
  kind: OutputKind,
  force: boolean,
): Promise<void> {
  if (!file) return
  if ((file.mode & writable) === 0n) {
    throw new OutputRefusal(`${given} is write-protected and stays; name another file`)
  }
  if (force || (await isOfKind(connection, path, Number(file.size), kind))) return
  throw new OutputRefusal(
    `${given} is there already and no earlier output (${kindWords[kind]}); name another file, or say --force to replace it`,
  )
}

/** Whoever saved into the file meanwhile keeps what was saved. */
async function refuseChanged({ given, file }: Place): Promise<void> {
  const now = await placeOf(given)
  const same = file
    ? now.file?.ino === file.ino && now.file.mtimeNs === file.mtimeNs
    : now.file === null
  if (!same) throw new OutputRefusal(`${given} has changed during the run and stays as it is`)
}

async function settle(part: string): Promise<void> {
  const file = await open(part, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Looks at where the outputs of a run would go, and clears what a killed run has left there. Throws an
 * `OutputRefusal` where one is a file that is read, or two are one, by whatever path or link.
 */
export async function openOutputs(
  wanted: Wanted,
  read: readonly string[],
  force: boolean,
): Promise<Outputs> {
  const places = new Map<OutputKind, Place>()
  for (const kind of ['awards', 'summary', 'refusals'] as const) {
    const path = wanted[kind]
    if (path !== null) places.set(kind, await placeOf(path))
  }
  refuseSame([...places], await Promise.all(read.map(placeOf)))
  for (const folder of new Set([...places.values()].map((place) => place.folder))) {
    await clearLeft(folder)
  }
  const begun: Begun[] = []
  return {
    begin: async (kind, connection) => {
      const place = places.get(kind)
      if (!place) return null
      return withFile(place.given, 'write', async () => {
        await refuseOther(connection, place, kind, force)
        const mode = place.file ? Number(place.file.mode & 0o777n) : undefined
        const part = await temporaryFile(place.folder, mode)
        begun.push({ place, part })
        // The mask for new files is none for one that had its own rights.
        if (mode !== undefined) await chmod(part, mode)
        return part
      })
    },
    finish: async () => {
      for (const { place, part } of begun) {
        await withFile(place.given, 'write', () => settle(part))
        await refuseChanged(place)
      }
      for (let next = begun[0]; next; next = begun[0]) {
        const { place, part } = next
        await withFile(place.given, 'write', () => rename(part, place.path))
        release(part)
        begun.shift()
      }
    },
    abandon: async () => {
      for (const { part } of begun.splice(0)) await discard(part)
    },
  }
}
