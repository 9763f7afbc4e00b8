import { subjectOf } from './change'
import type { Change, Reform } from './schema'

const places = 0x1_0000_0000

/** Two runs of FNV-1a over a text as sixteen hexadecimal digits: no secret, but a name that tells texts apart. */
function fingerprint(text: string): string {
  const run = (start: number): string => {
    let hash = start
    for (let i = 0; i < text.length; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    }
    return ((hash >>> 0) % places).toString(16).padStart(8, '0')
  }
  return run(0x811c9dc5) + run(0x7ee3623b)
}

/** The version of documents under a reform: the same for the same changes, in whatever order and by whatever name. */
export function versionUnder(version: string, changes: readonly Change[]): string {
  if (changes.length === 0) return version
  const made = changes.map((each) => `${subjectOf(each)} ${JSON.stringify(each.to)}`).sort()
  return `${version}+${fingerprint(made.join('\n')).slice(0, 12)}`
}

/** What every figure under a reform carries, so that it never looks like the law. */
export interface ReformStamp {
  readonly name: string
  readonly version: string
  readonly changes: readonly Change[]
}

/** The reform as the outputs name it; `version` is that of the documents under it. */
export const stampOf = ({ name, changes }: Reform, version: string): ReformStamp => ({
  name,
  version,
  changes,
})
