import type { Corpus, PolicyData } from './corpus'
import { buildCorpus } from './corpus'

/** A set of documents as a value: the five as shipped, or any other; two of them can stand side by side. */
export interface Documents {
  readonly data: PolicyData
  readonly corpus: Corpus
  /** Short hash of the records: two sets with the same version show the same figures. */
  readonly version: string
}

/** Validated records and their version as documents. */
export const documentsOf = (data: PolicyData, version: string): Documents => ({
  data,
  corpus: buildCorpus(data),
  version,
})
