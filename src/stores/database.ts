import type { Database } from '../database/database'
import type { Documents } from '../policies/documents'
import { bilingual } from './documents'

interface Opened {
  readonly version: string
  readonly database: Promise<Database>
}

const opened = new Map<'law' | 'reform', Opened>()

/**
 * The one database of the law, or of the reform at hand: that of a former reform is closed. Its code and the engine
 * are fetched at the first use, not before.
 */
export function openDatabase(documents: Documents): Promise<Database> {
  const { version, under } = documents
  const kind = under ? 'reform' : 'law'
  const former = opened.get(kind)
  if (former?.version === version) return former.database
  void former?.database.then(
    (database) => {
      database.close()
    },
    () => undefined,
  )
  const database = Promise.all([
    import('../database/database'),
    import('../policies/rows'),
    bilingual(documents),
  ]).then(
    ([{ createDatabase }, { policyTables }, data]) => createDatabase(policyTables(data)),
    (error: unknown) => {
      if (opened.get(kind)?.database === database) opened.delete(kind)
      throw error
    },
  )
  opened.set(kind, { version, database })
  return database
}
