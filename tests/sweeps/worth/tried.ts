import { readHolding } from '../../../src/calculator/reading/read-holding'
import type { Report } from '../../../src/calculator/report/award'
import { reportAwards } from '../../../src/calculator/report/award'
import type { Tried } from '../../../src/sweeps/worth/totals'
import { corpus } from '../../corpus'

export const day = '2026-11-29'

type Input = Readonly<Record<string, unknown>>

export const tried = (input: Input): Tried => ({ corpus, input, day })

export const reported = (input: Input): Report =>
  reportAwards(readHolding(input, corpus, day).scenario, corpus)

/** The facts of an example. */
export function example(id: string): Input {
  const found = corpus.examples.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found.scenario
}
