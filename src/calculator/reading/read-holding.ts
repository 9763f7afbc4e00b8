import type { Corpus } from '../../policies/corpus'
import type { Scenario } from '../scenario'
import type { Problem } from './problem'
import { readScenario } from './read-scenario'

type Input = Readonly<Record<string, unknown>>

/** A value without what stands at a path of it. */
function without(value: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, i) => String(i) !== key)
    return value.map((each: unknown, i) => (String(i) === key ? without(each, rest) : each))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([each]) => each !== key || rest.length > 0)
  return Object.fromEntries(
    entries.map(([each, of]): [string, unknown] => [each, each === key ? without(of, rest) : of]),
  )
}

/** What can be read of an input: the scenario without the facts refused, and why they are. */
export interface Holding {
  readonly input: Input
  readonly scenario: Scenario
  readonly problems: readonly Problem[]
}

/** Reads a scenario as far as it holds. Nothing takes the place of a fact that is refused: it is not stated. */
export function readHolding(input: Input, corpus: Corpus, today: string): Holding {
  const problems: Problem[] = []
  let left = input
  for (;;) {
    const read = readScenario(left, corpus, today)
    if ('scenario' in read) return { input: left, scenario: read.scenario, problems }
    // The last first, so that the places of the others in a list stay as they are.
    const refused = read.problems.map(({ fact }) => fact.split('.')).reverse()
    problems.push(...read.problems)
    const next = refused.reduce((value, path) => without(value, path) as Input, left)
    left = JSON.stringify(next) === JSON.stringify(left) ? {} : next
  }
}
