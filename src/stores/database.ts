import type { Database } from '../database/database'
import type { Documents } from '../policies/documents'
import { bilingual } from './documents'

const opened = new WeakMap<Documents, Promise<Database>>()

/** The one database of these documents. Its code and the engine are fetched at the first use, not before. */
export function openDatabase(documents: Documents): Promise<Database> {
  const open =
    opened.get(documents) ??
    Promise.all([
      import('../database/database'),
      import('../policies/rows'),
      bilingual(documents),
    ]).then(
      ([{ createDatabase }, { policyTables }, data]) => createDatabase(policyTables(data)),
      (error: unknown) => {
        opened.delete(documents)
        throw error
      },
    )
  opened.set(documents, open)
  return open
}
