import { readScenario } from '../../../src/calculator/reading/read-scenario'
import type { Report, SumAward } from '../../../src/calculator/report/award'
import { reportAwards } from '../../../src/calculator/report/award'
import type { Corpus } from '../../../src/policies/corpus'
import type { Draws } from '../draws'

export type Input = Readonly<Record<string, unknown>>

/** One answer to be judged, and what it takes to ask again. */
export interface Asked {
  readonly corpus: Corpus
  readonly input: Input
  readonly report: Report
  readonly draws: Draws
}

/** A law of the documents; gives what breaks it, in words. */
export type Law = (asked: Asked) => readonly string[]

const today = '2026-06-30'

/** The answer to a scenario; nothing where the scenario is refused. */
export function answerTo(corpus: Corpus, input: Input): Report | undefined {
  const read = readScenario(input, corpus, today)
  return 'problems' in read ? undefined : reportAwards(read.scenario, corpus)
}

/** The answer to a scenario that is in order. */
export function answer(corpus: Corpus, input: Input): Report {
  const read = readScenario(input, corpus, today)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

/** Every document alone and every place, by name. */
export function sums({ policies, locations }: Report): (readonly [string, SumAward])[] {
  return [
    ...Object.entries(policies).map(([id, sum]) => [`policy ${id}`, sum] as const),
    ...Object.entries(locations).map(([id, sum]) => [`place ${id}`, sum] as const),
  ]
}

/** Yuan as the answer prints them, in fen; nothing where there is no number. */
export function fen(yuan: string | null | undefined): bigint | null {
  return yuan === null || yuan === undefined ? null : BigInt(yuan.replace('.', ''))
}

/** The same, nothing counted as 0. */
export const fenOrNone = (yuan: string | null | undefined): bigint => fen(yuan) ?? 0n
