import type { Documents } from '../../policies/documents'
import { applyReform } from '../../reforms/apply'

/** The documents with one number set to a value; null where a reform may not give it that. */
export function setTo(documents: Documents, id: string, value: string): Documents | null {
  const from = documents.corpus.parameters.get(id)?.printed ?? ''
  if (from === value) return documents
  const change = { kind: 'parameter' as const, id, from, to: value }
  const applied = applyReform(documents, { format: 1, name: id, changes: [change] })
  return 'documents' in applied ? applied.documents : null
}
