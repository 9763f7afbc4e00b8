import type { Corpus, PolicyData } from './corpus'
import { buildCorpus } from './corpus'

/** A reform as it is told of. */
export interface ReformName {
  /** As its author named it; empty where nobody did. */
  readonly name: string
  readonly changes: number
}

/** The reform that documents stand under: whatever is told of them names it, so that it never looks like the law. */
export interface UnderReform extends ReformName {
  /** The other reform that they are held against; left out where that is the law. */
  readonly beside?: ReformName | undefined
}

/** A set of documents as a value: those shipped, or any other; two of them can stand side by side. */
export interface Documents {
  readonly data: PolicyData
  readonly corpus: Corpus
  /** Short hash of the records: two sets with the same version show the same figures. */
  readonly version: string
  /** Of the law itself there is none. */
  readonly under?: UnderReform | undefined
}

/** Validated records and their version as documents. */
export const documentsOf = (data: PolicyData, version: string, under?: UnderReform): Documents => ({
  data,
  corpus: buildCorpus(data),
  version,
  ...(under && { under }),
})
