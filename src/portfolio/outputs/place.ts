import type { BigIntStats } from 'node:fs'
import { fstatSync } from 'node:fs'
import { lstat, readlink, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute } from 'node:path'
import { FileFault, withFile } from '../fault'

/** Where a path leads, its links followed, be there a file yet or not. */
export interface Place {
  /** The path as it was given. */
  readonly given: string
  /** The path of the file itself. */
  readonly path: string
  /** The folder of the file itself. */
  readonly folder: string
  /** What stands there now. */
  readonly file: BigIntStats | null
  /** The same for two paths exactly where they lead to one file. */
  readonly identity: string
}

const mostLinks = 40

const statusOf = async (path: string): Promise<BigIntStats | null> => {
  try {
    return await lstat(path, { bigint: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const identityOfFile = ({ dev, ino }: BigIntStats): string => `file ${dev} ${ino}`

async function identityOf(folder: string, name: string, file: BigIntStats | null): Promise<string> {
  if (file) return identityOfFile(file)
  const { dev, ino } = await lstat(folder, { bigint: true })
  // Some disks hold A.csv and a.csv, and a letter with its accent apart or together, to be one.
  return `name ${dev} ${ino} ${name.normalize('NFC').toLowerCase()}`
}

/** The identity of the file that a stream of this process reads or writes; undefined where it is none. */
export function identityOfStream(descriptor: number): string | undefined {
  try {
    const file = fstatSync(descriptor, { bigint: true })
    return file.isFile() ? identityOfFile(file) : undefined
  } catch {
    return undefined
  }
}

/**
 * Follows a path through every link to its file, or to where its file would be made. Throws a `FileFault`
 * where there is no folder for it.
 */
export function placeOf(given: string): Promise<Place> {
  return withFile(given, 'write', async () => {
    let at = given
    for (let links = 0; links < mostLinks; links += 1) {
      // Not resolved as text: behind a link to a folder, `..` is the folder that holds its target.
      const folder = await realpath(dirname(at))
      const name = basename(at)
      const path = `${folder}/${name}`
      const file = await statusOf(path)
      if (!file?.isSymbolicLink()) {
        return { given, path, folder, file, identity: await identityOf(folder, name, file) }
      }
      const target = await readlink(path)
      at = isAbsolute(target) ? target : `${folder}/${target}`
    }
    throw new FileFault(given, 'its links lead in a circle')
  })
}
