import { readFileSync } from 'node:fs'
import { corpus } from '../corpus'
import { median, timed } from './median'
import { exactReport } from './ten/exact'

const file = new URL('../cases/worked.json', import.meta.url)

/** The worked cases that are in order, as the command line reads them. */
export function workedScenarios(): readonly unknown[] {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    cases: { scenario: unknown; expect: { error?: unknown } }[]
  }
  return cases.filter(({ expect }) => !expect.error).map(({ scenario }) => scenario)
}

/** Worked cases a second, read and reported with derivations, without the command around them. */
export async function reportsPerSecond(runs: number): Promise<number> {
  const scenarios = workedScenarios()
  const all = (): void => {
    for (const scenario of scenarios) exactReport(corpus, scenario)
  }
  all()
  return (scenarios.length * 1000) / median(await timed(runs, all))
}
