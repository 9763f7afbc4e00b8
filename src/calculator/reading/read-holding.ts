import type { Corpus } from '../../policies/corpus'
import type { Scenario } from '../scenario'
import type { Problem } from './problem'
import { readScenario } from './read-scenario'

type Input = Readonly<Record<string, unknown>>

const isEntries = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Entries without what stands at the paths refused, and with the rest of what they hold. */
const holding = (entries: Input, refused: ReadonlySet<string>, place = ''): Input =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([key]) => !refused.has(place + key))
      .map(([key, value]) => [key, heldOf(value, refused, `${place}${key}.`)]),
  )

function heldOf(value: unknown, refused: ReadonlySet<string>, place: string): unknown {
  if (isEntries(value)) return holding(value, refused, place)
  if (!Array.isArray(value)) return value
  return value.flatMap((item: unknown, i) =>
    refused.has(`${place}${i}`) ? [] : [heldOf(item, refused, `${place}${i}.`)],
  )
}

/** What counts of an input: the scenario without the facts refused, and why they are. */
export interface Holding {
  /** The input itself where nothing of it is refused. */
  readonly input: Input
  readonly scenario: Scenario
  readonly problems: readonly Problem[]
}

/**
 * What counts of a scenario, wherever it comes from: a fact that is refused is not stated, and all else is.
 * Of an item of a list the facts refused alone are left out; a list that is refused as a whole is not
 * stated. Where a part is larger than its whole, the part is what is refused and the whole counts.
 */
export function readHolding(input: Input, corpus: Corpus, today: string): Holding {
  const problems: Problem[] = []
  let left = input
  for (;;) {
    const read = readScenario(left, corpus, today)
    if ('scenario' in read) return { input: left, scenario: read.scenario, problems }
    problems.push(...read.problems)
    const next = holding(left, new Set(read.problems.map(({ fact }) => fact)))
    left = JSON.stringify(next) === JSON.stringify(left) ? {} : next
  }
}
