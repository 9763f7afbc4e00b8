import type { Corpus } from '../../policies/corpus'
import type { ScenarioInput } from '../../policies/scenario-input'
import { withoutPaths } from '../../policies/scenario-input'
import type { Scenario } from '../scenario'
import type { Problem } from './problem'
import { readScenario } from './read-scenario'

/** What counts of an input: the scenario without the facts refused, and why they are. */
export interface Holding {
  /** The input itself where nothing of it is refused. */
  readonly input: ScenarioInput
  readonly scenario: Scenario
  readonly problems: readonly Problem[]
}

/**
 * What counts of a scenario, wherever it comes from: a fact that is refused is not stated, and all else is.
 * Of an item of a list the facts refused alone are left out; a list that is refused as a whole is not
 * stated. Where a part is larger than its whole, the part is what is refused and the whole counts.
 */
export function readHolding(input: ScenarioInput, corpus: Corpus, today: string): Holding {
  const problems: Problem[] = []
  let left = input
  for (;;) {
    const read = readScenario(left, corpus, today)
    if ('scenario' in read) return { input: left, scenario: read.scenario, problems }
    problems.push(...read.problems)
    const next = withoutPaths(left, new Set(read.problems.map(({ fact }) => fact)))
    left = JSON.stringify(next) === JSON.stringify(left) ? {} : next
  }
}
