import type { Corpus } from '../../../src/policies/corpus'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import type { Report } from '../../../src/calculator/report/award'
import { reportAwards } from '../../../src/calculator/report/award'
import { applicationDate } from './scenarios'

/** A scenario object read, calculated and derived, as the command line does for every line. */
export function exactReport(corpus: Corpus, input: unknown): Report {
  const read = readScenario(input, corpus, applicationDate)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

/** High ends of the clauses' awards in fen, in the order of the documents asked for. */
export function awardsIn(report: Report, clauses: readonly string[]): number[] {
  const awards = new Map(
    Object.values(report.policies).flatMap((policy) =>
      policy.clauses.map((clause) => [clause.id, clause.award?.high] as const),
    ),
  )
  return clauses.map((id) => Math.round(Number(awards.get(id)) * 100))
}
