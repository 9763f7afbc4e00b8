import { isEntries } from '../sharing/json'
import type { Reader } from '../sharing/reader'
import { where } from '../sharing/reader'
import { useDocumentsStore } from './documents'
import { useReformStore } from './reform'

/** The id of a clause of the law, or of one that the reform adds, which is read before it and may not be made yet. */
export function knownClause(): Reader<string> {
  const { clauses } = useDocumentsStore().law.corpus
  const reform = useReformStore()
  const isAdded = (id: string): boolean => {
    const changes: readonly unknown[] = reform.changes
    return changes.some((each) => isEntries(each) && each.kind === 'new_clause' && each.id === id)
  }
  return where(
    (found): found is string => typeof found === 'string' && (clauses.has(found) || isAdded(found)),
    { kind: 'clause' },
  )
}
