import type { Scenario } from '../../calculator/scenario'
import type { Asked } from '../headline/asked'

/** What notable findings are told from. */
export interface Noting extends Asked {
  readonly scenario: Scenario
}

/** A finding as it is read first: the result, and the figures below it. */
export interface Said {
  readonly head: string
  readonly text: string
}
