/** What is done with a file when the system refuses; a temporary one lies where nobody named a file. */
export type Doing = 'read' | 'write' | 'temporary'

type Words = (doing: Doing) => string

const otherDisk: Readonly<Record<Doing, string>> = {
  read: 'copy it to another disk',
  write: 'name a file on another disk',
  temporary: 'set TMPDIR to a folder on another disk',
}

const noRight: Words = (doing) =>
  ({
    read: 'may not be read; ask its owner for the right to read it',
    write: 'may not be written; name a file in a folder of your own',
    temporary: 'may not be written; set TMPDIR to a folder of your own',
  })[doing]

const missing: Words = (doing) =>
  ({
    read: 'there is no such file',
    write: 'there is no such folder; make it first',
    temporary: 'there is no such folder; set TMPDIR to one that is there',
  })[doing]

const noSpace: Words = (doing) => `no space is left on its disk; free some, or ${otherDisk[doing]}`

const manyOpen: Words = () => 'too many files are open; close other programs'

/** What the system's faults mean to a person, and what to do. */
const faults: Readonly<Record<string, Words>> = {
  ENOENT: missing,
  ENOTDIR: () => 'a part of the path is no folder',
  EISDIR: () => 'is a folder; name a file',
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (doing) => `lies on a disk that cannot be written; ${otherDisk[doing]}`,
  ENOSPC: noSpace,
  EDQUOT: (doing) => `your share of its disk is used up; free some, or ${otherDisk[doing]}`,
  EFBIG: (doing) => `grows larger than its disk or ulimit -f allows; ${otherDisk[doing]}`,
  ENAMETOOLONG: () => 'the name is too long; shorten it',
  ELOOP: () => 'its links lead in a circle',
  EMFILE: manyOpen,
  ENFILE: manyOpen,
  EBUSY: () => 'another program holds it; close that first',
  EIO: (doing) => `its disk does not answer as it should; ${otherDisk[doing]}`,
}

/** DuckDB passes the system's faults on in the system's words. */
const systemWords: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/file too large/i, 'EFBIG'],
  [/permission denied/i, 'EACCES'],
  [/operation not permitted/i, 'EPERM'],
  [/read-only file system/i, 'EROFS'],
  [/is a directory/i, 'EISDIR'],
  [/no such file or directory|no files found/i, 'ENOENT'],
  [/file name too long/i, 'ENAMETOOLONG'],
  [/too many open files/i, 'EMFILE'],
  [/input\/output error/i, 'EIO'],
]

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemWords.find(([words]) => words.test(error.message))?.[1]
}

/** A file that the system does not let us read or write, in plain words: the path, why, and what to do. */
export class FileFault extends Error {
  readonly path: string

  constructor(path: string, why: string) {
    super(`${path}: ${why}`)
    this.path = path
  }
}

/** The fault of a file in plain words; undefined for an error that is no fault of a file. */
export function fileFault(error: unknown, path: string, doing: Doing): FileFault | undefined {
  if (error instanceof FileFault) return error
  const words = faults[codeOf(error) ?? '']
  return words && new FileFault(path, words(doing))
}

/** A disk that has no space left for a file. */
export const fullDisk = (path: string, doing: Doing): FileFault =>
  new FileFault(path, noSpace(doing))

/** Does what is to be done with a file; what the system refuses is thrown as a `FileFault`. */
export async function withFile<T>(path: string, doing: Doing, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileFault(error, path, doing) ?? error
  }
}
