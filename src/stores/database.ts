import type { Database } from '../database/database'
import { bilingualData } from './corpus'

let opened: Promise<Database> | undefined

/** The one database of the page. Its code and the engine are fetched at the first use, not before. */
export function openDatabase(): Promise<Database> {
  opened ??= Promise.all([
    import('../database/database'),
    import('../policies/rows'),
    bilingualData(),
  ]).then(
    ([{ createDatabase }, { policyTables }, data]) => createDatabase(policyTables(data)),
    (error: unknown) => {
      opened = undefined
      throw error
    },
  )
  return opened
}
