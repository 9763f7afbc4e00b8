import type { PolicyData } from '../../policies/corpus'
import type { Change } from '../../reforms/schema'
import type { AskedSeek, FoundSeek } from '../../sweeps/seek/answer'

/** The law, before anything else; then one question after the other, each on top of changes. */
export type ToWorker =
  | { readonly kind: 'documents'; readonly records: PolicyData; readonly version: string }
  | {
      readonly kind: 'seek'
      readonly question: number
      readonly changes: readonly Change[]
      readonly asked: AskedSeek
    }

/** How far a question is, and its answer. */
export type FromWorker = { readonly question: number } & (
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'found'; readonly found: FoundSeek }
  | { readonly kind: 'failed'; readonly detail: string }
)
