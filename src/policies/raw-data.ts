import type { PolicyData } from './corpus'
import type { FairCompetition } from './fair-competition'
import type { LeftoverRecord } from './leftover'

/** Everything in `data/`, validated, as it is written there. Policies in the order of the locations. */
export interface RawData extends PolicyData {
  readonly leftovers: readonly LeftoverRecord[]
  readonly fairCompetition: FairCompetition
}

/** The data with the file of each policy and example, so that a check can name it. */
export interface Loaded {
  readonly data: RawData
  readonly fileOf: ReadonlyMap<string, string>
}
