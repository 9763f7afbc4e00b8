import type { Corpus } from '../policies/corpus'
import type { Condition } from '../policies/schema'
import { exact } from './algebras/exact'
import { holds } from './mechanisms/conditions'
import type { Scenario } from './scenario'

/** Whether a condition outside lists holds for a company; null where a fact is missing. */
export const conditionHolds = (
  condition: Condition,
  scenario: Scenario,
  corpus: Corpus,
): boolean | null =>
  holds(condition, { algebra: exact(scenario), corpus, readings: scenario.readings }).value
