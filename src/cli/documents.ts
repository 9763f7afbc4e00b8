import { createHash } from 'node:crypto'
import type { Documents } from '../policies/documents'
import { documentsOf } from '../policies/documents'
import { readProjectData } from './data'

/** The documents of `data/`, under the version that the page shows too: twelve digits of a hash of the records. */
export function projectDocuments(): Documents {
  const { policies, locations, facts, themes, readings, examples } = readProjectData()
  const records = { policies, locations, facts, themes, readings, examples }
  const version = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 12)
  return documentsOf(records, version)
}
