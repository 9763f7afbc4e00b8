import { lstat, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A file of the folder, or the status of the refusal. */
export type Located =
  | {
      /** As it was asked for, without the first slash: `assets/index.js`. */
      readonly name: string
      /** Where it lies, through every link. */
      readonly file: string
      readonly modified: number
    }
  | 400
  | 404

/** Faults of an address, not of this computer: a missing part, a file taken for a folder, and such. */
const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'])

/**
 * The file that an address names. There is none for a folder, for a name that begins with a dot at
 * any depth, and for a link that leads out of the folder or to such a name. Whatever else keeps the
 * folder from being read is thrown.
 */
export async function locate(folder: string, address: string): Promise<Located> {
  const asked = pathOf(address)
  if (asked === undefined) return 400
  const path = asked.endsWith('/') ? `${asked}index.html` : asked
  if (path.split(/[/\\]/).some((part) => part.startsWith('.'))) return 404
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    const inside = relative(root, file).split(sep)
    if (inside.some((part) => part.startsWith('.'))) return 404
    const found = await stat(file)
    if (!found.isFile()) return 404
    return { name: path.replace(/^\/+/, ''), file, modified: found.mtimeMs }
  } catch (error) {
    if (nothingThere.has((error as NodeJS.ErrnoException).code ?? '')) return 404
    throw error
  }
}

/** The path of an address, decoded; nothing where it cannot be one. */
function pathOf(address: string): string | undefined {
  const [path = ''] = address.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/)
  try {
    const decoded = decodeURIComponent(path || '/')
    return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : undefined
  } catch {
    return undefined
  }
}

/** Whether a file lies beside another that is no older, and is itself no link. */
export async function isFresh(file: string, modified: number): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined)
  return !!found?.isFile() && found.mtimeMs >= modified
}
