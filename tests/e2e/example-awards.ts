import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Report } from '../../src/calculator/report/award'
import { reportAwards } from '../../src/calculator/report/award'
import { readProjectData } from '../../src/cli/data'
import { buildCorpus } from '../../src/policies/corpus'

export const corpus = buildCorpus(readProjectData())
export const asOf = '2026-06-30'

/** What the calculator says of an example with some facts changed, or not stated where undefined. */
export function awards(example: string, changes: Record<string, unknown> = {}): Report {
  const scenario = corpus.examples.find(({ id }) => id === example)?.scenario ?? {}
  const facts = Object.entries({ ...scenario, ...changes })
  const stated = Object.fromEntries(facts.filter(([, value]) => value !== undefined))
  const read = readScenario(stated, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}
