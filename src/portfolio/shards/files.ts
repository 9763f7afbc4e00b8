import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { FileRefusal } from '../refusal'

/** One file of the companies, with the files of their lists. */
export interface Shard {
  /** The name that the files share. */
  readonly name: string
  readonly companies: string
  readonly lists: ReadonlyMap<string, string>
}

const hasStars = (path: string): boolean => /[*?]/.test(basename(path))

/** Whether a path names many files: a folder, or a pattern with * or ?. */
export const isMany = (path: string): boolean =>
  hasStars(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)

/** The Parquet files of a folder or a pattern by their names, in order. */
function parquetOf(path: string): ReadonlyMap<string, string> {
  const [folder, pattern] = hasStars(path) ? [dirname(path), basename(path)] : [path, '*.parquet']
  const form = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const isWanted = new RegExp(`^${form}$`)
  const names = readdirSync(folder)
    .filter((name) => isWanted.test(name) && name.endsWith('.parquet') && !/^[._]/.test(name))
    .sort()
  if (names.length === 0) {
    throw new FileRefusal(path, [
      'holds no Parquet file, expected some whose names end in .parquet',
    ])
  }
  return new Map(names.map((name) => [name, join(folder, name)]))
}

/**
 * The files of the companies, each with the files of the same name in the folders of its lists. Throws a
 * `FileRefusal` for a file of a list that has no file of companies.
 */
export function shardsOf(companies: string, lists: ReadonlyMap<string, string>): readonly Shard[] {
  const files = parquetOf(companies)
  const ofLists = [...lists].map(([list, path]) => {
    const found = parquetOf(path)
    const alone = [...found.keys()].filter((name) => !files.has(name))
    if (alone.length > 0) {
      throw new FileRefusal(
        path,
        alone.map((name) => `${name}: there is no file of that name in ${companies}`),
      )
    }
    return [list, found] as const
  })
  return [...files].map(([name, path]) => ({
    name,
    companies: path,
    lists: new Map(
      ofLists.flatMap(([list, found]) => {
        const file = found.get(name)
        return file === undefined ? [] : [[list, file] as const]
      }),
    ),
  }))
}
