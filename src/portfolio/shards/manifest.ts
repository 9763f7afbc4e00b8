import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decimal } from '../../policies/decimal'
import type { Question } from './question'
import type { Shard } from './files'

/** How many companies were read, and what those that were calculated come to. */
export interface Counted {
  readonly read: number
  readonly calculated: number
  readonly left_out: number
  /** Cells and rows that were refused. */
  readonly refused: number
  /** Yuan, summed over the companies that have a number. */
  readonly sums: Readonly<Record<string, string>>
}

/** What one file of companies came to, and how the files looked that it was made from. */
export interface Done extends Counted {
  readonly inputs: Readonly<Record<string, string>>
}

/** What a run over many files has done. */
export interface Manifest {
  readonly question: Question
  readonly total: Counted
  readonly files: Readonly<Record<string, Done>>
}

export const manifestName = 'manifest.json'

/** The size of a file and when it was last written: another file has others. */
const lookOf = (path: string): string => {
  const { size, mtimeMs } = statSync(path)
  return `${size} bytes, ${new Date(mtimeMs).toISOString()}`
}

/** How the files of a shard look now. */
export const inputsOf = ({ companies, lists }: Shard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [['companies', companies] as const, ...lists].map(([table, path]) => [table, lookOf(path)]),
  )

const none: Counted = { read: 0, calculated: 0, left_out: 0, refused: 0, sums: {} }

function plus(a: Counted, b: Counted): Counted {
  const sums = new Map(Object.entries(a.sums))
  for (const [name, yuan] of Object.entries(b.sums)) {
    sums.set(name, new Decimal(sums.get(name) ?? 0).plus(yuan).toFixed(2))
  }
  return {
    read: a.read + b.read,
    calculated: a.calculated + b.calculated,
    left_out: a.left_out + b.left_out,
    refused: a.refused + b.refused,
    sums: Object.fromEntries(sums),
  }
}

/** The manifest of what is done. */
export const manifestOf = (question: Question, files: Manifest['files']): Manifest => ({
  question,
  total: Object.values(files).reduce<Counted>((all, done) => plus(all, done), none),
  files,
})

/** The manifest of a folder, of no question where it is none of ours; null where there is no such file. */
export function readManifest(folder: string): Partial<Manifest> | null {
  const path = join(folder, manifestName)
  if (!existsSync(path)) return null
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}

/** Writes the manifest beside its name and gives it that when it is whole. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const path = join(folder, manifestName)
  writeFileSync(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(`${path}.part`, path)
}
