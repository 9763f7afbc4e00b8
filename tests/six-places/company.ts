import { reportAwards } from '../../src/calculator/report/award'
import type { Report } from '../../src/calculator/report/award'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { sixPlaces } from './documents'

export const six = sixPlaces.corpus

/** A company's scenario, read with six places. */
export function scenarioOf(input: unknown) {
  const read = readScenario(input, six, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

export const reportOf = (input: unknown): Report => reportAwards(scenarioOf(input), six)

/** What the sixth place says of one of its clauses. */
export function awardStatus(report: Report, clause: string) {
  const found = report.locations['hangzhou']?.clauses.find(({ id }) => id === clause)
  return { status: found?.status, award: found?.award }
}
