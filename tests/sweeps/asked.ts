import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import type { Report } from '../../src/calculator/report/award'
import { whole } from '../../src/calculator/fraction'
import { Decimal } from '../../src/policies/decimal'
import { withFact } from '../../src/sweeps/swept-fact'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import type { SweepResult } from '../../src/sweeps/sweep'
import { sweepScenario } from '../../src/sweeps/sweep'
import { corpus } from '../corpus'

export const asked = '2026-06-30'

type Input = Readonly<Record<string, unknown>>

function scenarioOf(input: unknown) {
  const read = readScenario(input, corpus, asked)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

/** An example company's facts with some changed. */
export const exampleOf = (id: string, changes: Input = {}): Input => ({
  ...corpus.examples.find((each) => each.id === id)?.scenario,
  ...changes,
})

/** The curves of a scenario; null where the fact cannot vary there. */
export function trySweep(input: Input, path: string, from: string, to: string): SweepResult | null {
  const range = { path, from: whole(new Decimal(from)), to: whole(new Decimal(to)) }
  const sweep = sweepScenario(corpus, scenarioOf(input), range)
  return 'problem' in sweep ? null : sweep
}

const ofExamples = new Map<string, SweepResult | null>()

/** The same of an example as it is: drawn once for every side, end, width and language that reads it. */
export function exampleSweep(
  id: string,
  ...asked: readonly [path: string, from: string, to: string]
): SweepResult | null {
  const key = [id, ...asked].join()
  let sweep = ofExamples.get(key)
  if (sweep === undefined) ofExamples.set(key, (sweep = trySweep(exampleOf(id), ...asked)))
  return sweep
}

export function sweepOf(input: Input, path: string, from: string, to: string): SweepResult {
  const sweep = trySweep(input, path, from, to)
  if (!sweep) throw new Error(`${path} cannot vary`)
  return sweep
}

/** What the calculator says of the scenario with the swept fact at one value. */
export function reportAt(input: Input, path: string, x: Decimal): Report {
  const place = findSweptFact(corpus, scenarioOf(input), path)
  if ('code' in place) throw new Error(place.message)
  return reportAwards(scenarioOf(withFact(input, place, x.toFixed())), corpus)
}
