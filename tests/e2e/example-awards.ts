import { whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Report } from '../../src/calculator/report/award'
import { reportAwards } from '../../src/calculator/report/award'
import type { Scenario } from '../../src/calculator/scenario'
import { readProjectData } from '../../src/cli/data'
import { documentsOf } from '../../src/policies/documents'
import { Decimal } from '../../src/policies/decimal'
import type { PrintedSweep } from '../../src/sweeps/print'
import { printSweep } from '../../src/sweeps/print'
import { sweepScenario } from '../../src/sweeps/sweep'

/** The real documents, read from `data/` as the command line reads them. */
export const documents = documentsOf(readProjectData(), '0123456789ab')
export const { corpus } = documents
export const asOf = '2026-06-30'

/** An example with some facts changed, or not stated where undefined. */
function read(example: string, changes: Record<string, unknown>): { scenario: Scenario } {
  const scenario = corpus.examples.find(({ id }) => id === example)?.scenario ?? {}
  const facts = Object.entries({ ...scenario, ...changes })
  const stated = Object.fromEntries(facts.filter(([, value]) => value !== undefined))
  const found = readScenario(stated, corpus, asOf)
  if (!('scenario' in found)) throw new Error(found.problems[0].message)
  return found
}

/** What the calculator says of an example with some facts changed, or not stated where undefined. */
export function awards(example: string, changes: Record<string, unknown> = {}): Report {
  return reportAwards(read(example, changes).scenario, corpus)
}

/** What `npm run curve` prints of an example with some facts changed, along one fact in yuan or units. */
export function curves(
  example: string,
  changes: Record<string, unknown>,
  asked: { path: string; from: string; to: string },
): PrintedSweep {
  const { scenario } = read(example, changes)
  const range = { from: whole(new Decimal(asked.from)), to: whole(new Decimal(asked.to)) }
  const swept = sweepScenario(corpus, scenario, { path: asked.path, ...range })
  if ('problem' in swept) throw new Error(swept.problem.message)
  return printSweep(scenario, swept)
}
