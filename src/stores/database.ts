import { data } from 'virtual:policy-data'
import type { Database } from '../database/database'

let opened: Promise<Database> | undefined

/** The one database of the page. Its code and the engine are fetched at the first use, not before. */
export function openDatabase(): Promise<Database> {
  opened ??= Promise.all([import('../database/database'), import('../policies/rows')]).then(
    ([{ createDatabase }, { policyTables }]) => createDatabase(policyTables(data)),
    (error: unknown) => {
      opened = undefined
      throw error
    },
  )
  return opened
}
