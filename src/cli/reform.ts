import { dump, load } from 'js-yaml'
import type { Documents } from '../policies/documents'
import { FileRefusal } from '../portfolio/refusal'
import { applyReform } from '../reforms/apply'
import { onTopOf } from '../reforms/change'
import { readReform } from '../reforms/read'
import type { Refusal } from '../reforms/refusal'
import { refusalWords } from '../reforms/refusal'
import type { Reform } from '../reforms/schema'
import type { ReformStamp } from '../reforms/stamp'
import { stampOf } from '../reforms/stamp'
import { readText } from './input'
import { projectDocuments } from './documents'

/** The documents that a command answers for: the law, or the law under a reform, which then stamps all it prints. */
export interface AnsweredFor {
  readonly law: Documents
  readonly documents: Documents
  readonly stamp?: ReformStamp
}

const worded = (refusals: readonly Refusal[]): string[] =>
  refusals.map((each) => {
    const { zh, en } = refusalWords(each)
    return `${en} (${zh})`
  })

function parsed(text: string, file: string): unknown {
  try {
    // JSON is YAML; strings stay strings, `1_000` and dates too.
    return load(text)
  } catch (error) {
    throw new FileRefusal(file, [error instanceof Error ? error.message : String(error)])
  }
}

/** The documents of `data/`, under the reform of a file where one is named. Throws `FileRefusal` with every edit that cannot be made. */
export async function readDocuments(file: string | undefined): Promise<AnsweredFor> {
  const law = projectDocuments()
  if (file === undefined) return { law, documents: law }
  const read = readReform(parsed(await readText(file), file))
  if ('refusals' in read) throw new FileRefusal(file, worded(read.refusals))
  const applied = applyReform(law, read.reform)
  if ('refusals' in applied) throw new FileRefusal(file, worded(applied.refusals))
  const { documents } = applied
  return { law, documents, stamp: stampOf(read.reform, documents.version) }
}

/** Documents with one number set to a value, on top of what they stand under. */
export function withNumber(
  documents: Documents,
  stamp: ReformStamp | undefined,
  id: string,
  to: string,
): { documents: Documents; stamp: ReformStamp } {
  const from = documents.corpus.parameters.get(id)?.printed ?? ''
  const change = { kind: 'parameter' as const, id, from, to }
  const name = stamp ? `${stamp.name}; ${id} = ${to}` : `${id} = ${to}`
  if (from === to) {
    const { version } = documents
    return { documents, stamp: { name, version, changes: stamp?.changes ?? [] } }
  }
  const applied = applyReform(documents, { format: 1, name, changes: [change] })
  if ('refusals' in applied) throw new FileRefusal(id, worded(applied.refusals))
  const { version } = applied.documents
  return {
    documents: applied.documents,
    stamp: { name, version, changes: onTopOf(stamp?.changes ?? [], [change]) },
  }
}

/** A reform in one line, as comments and notes carry it. */
export const stampLine = ({ name, version, changes }: ReformStamp): string => {
  const told = changes.map(
    ({ id, from, to }) => `${id} ${JSON.stringify(from)} -> ${JSON.stringify(to)}`,
  )
  return `Reform ${JSON.stringify(name)} (${version}), not the law: ${told.join('; ')}`
}

/** A reform as a YAML file, which `--reform` reads. */
export const reformText = (reform: Reform): string => dump(reform)
