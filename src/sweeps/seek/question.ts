import type { Scenario } from '../../calculator/scenario'
import type { Documents } from '../../policies/documents'
import type { Goal } from './goal'
import type { PaidByPlace } from './paid'
import { paidByPlace } from './paid'

/** One company, and what a place wants for it. */
export interface Question {
  readonly documents: Documents
  readonly scenario: Scenario
  readonly goal: Goal
  /** What every place pays it under these documents. */
  readonly paid: PaidByPlace
}

/** A question, with what is paid as things are. */
export const questionOf = (documents: Documents, scenario: Scenario, goal: Goal): Question => ({
  documents,
  scenario,
  goal,
  paid: paidByPlace(documents.corpus, scenario, goal.end),
})
