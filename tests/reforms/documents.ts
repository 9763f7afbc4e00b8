import { projectDocuments } from '../../src/cli/documents'
import type { Documents } from '../../src/policies/documents'
import { applyReform } from '../../src/reforms/apply'
import { refusalWords } from '../../src/reforms/refusal'
import type { Change, Reform } from '../../src/reforms/schema'

/** The documents of `data/` with their version. */
export const law = projectDocuments()

export const reformOf = (...changes: readonly Change[]): Reform => ({
  format: 1,
  name: 'a try',
  changes: [...changes],
})

/** The documents under these changes; a test that asks for what cannot be made fails with the words. */
export function under(baseline: Documents, ...changes: readonly Change[]): Documents {
  const applied = applyReform(baseline, reformOf(...changes))
  if ('documents' in applied) return applied.documents
  throw new Error(applied.refusals.map((each) => refusalWords(each).en).join('\n'))
}
