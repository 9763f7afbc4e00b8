import { dump, load } from 'js-yaml'
import { readReform } from '../reforms/read'
import type { Refusal } from '../reforms/refusal'
import { refusal } from '../reforms/refusal'
import type { Change, Reform } from '../reforms/schema'

/** Larger than any reform of 200 changes. */
const longest = 1_000_000

/** A reform as the file that `--reform` takes, in YAML. */
export const reformFile = (name: string, changes: readonly Change[], version: string): string =>
  dump({ format: 1, name, data_version: version, changes: [...changes] } satisfies Reform)

/** Reads such a file, YAML or JSON; or says at which places it is none. Never throws. */
export function readReformFile(
  text: string,
): { readonly reform: Reform } | { readonly refusals: readonly Refusal[] } {
  if (text.length > longest) {
    const zh = '文件过大，不是一份改动清单'
    return { refusals: [refusal('not_a_reform', 'file', '', zh, 'expected a smaller file')] }
  }
  let content: unknown
  try {
    content = load(text, { maxAliases: 0 })
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    const zh = '不是 YAML 或 JSON 文件'
    return { refusals: [refusal('not_a_reform', 'file', what, zh, 'expected YAML or JSON')] }
  }
  return readReform(content)
}
