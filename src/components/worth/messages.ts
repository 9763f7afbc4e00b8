import type { PolicyData } from '../../policies/corpus'
import type { ScenarioInput } from '../../policies/scenario-input'

/** The documents, before anything else; then one question after the other. */
export type ToWorker =
  | { readonly kind: 'documents'; readonly records: PolicyData; readonly version: string }
  | {
      readonly kind: 'company'
      readonly question: number
      readonly input: ScenarioInput
      readonly day: string
    }

/** What is found so far of a question, packed. */
export interface FromWorker {
  readonly question: number
  readonly found: string
}
