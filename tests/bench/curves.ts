import { whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Corpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import { sweepScenario } from '../../src/sweeps/sweep'
import { median, timed } from './median'

export const sweeps = [
  'project_investment',
  'robot_orders.0.units',
  'funding_rounds.0.amount',
] as const

/** Median milliseconds for the curves of all places and clauses of one scenario along each fact. */
export async function allCurves(corpus: Corpus, runs: number): Promise<Record<string, number>> {
  const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
  const read = readScenario(example?.scenario, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const measured: Record<string, number> = {}
  for (const path of sweeps) {
    const to = new Decimal(path.endsWith('units') ? 1000 : 100_000_000)
    const asked = { path, from: whole(new Decimal(0)), to: whole(to) }
    const sweep = (): void => {
      const swept = sweepScenario(corpus, read.scenario, asked)
      if ('problem' in swept) throw new Error(swept.problem.message)
    }
    await timed(20, sweep)
    measured[path] = median(await timed(runs, sweep))
  }
  return measured
}
