import { readProjectData } from '../src/cli/data'
import { documentsOf } from '../src/policies/documents'

/** The real documents, read from `data/` as the command line reads them. */
export const documents = documentsOf(readProjectData(), '0123456789ab')
export const { corpus } = documents
