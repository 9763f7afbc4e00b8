import { buildCorpus } from '../src/policies/corpus'
import { readProjectData } from '../src/cli/data'

/** The real documents, read from `data/` as the command line reads them. */
export const corpus = buildCorpus(await readProjectData())
