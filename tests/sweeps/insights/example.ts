import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { factAt } from '../../../src/policies/fact-path'
import { withPath } from '../../../src/policies/scenario-input'
import type { Report } from '../../../src/calculator/report/award'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import type { Finding } from '../../../src/sweeps/insights/finding'
import { investigate } from '../../../src/sweeps/insights/investigate'
import { corpus } from '../../corpus'

export const asOf = '2026-06-30'

type Input = Readonly<Record<string, unknown>>

export function example(id: string, changes: Input = {}): Input {
  const found = corpus.examples.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return { ...found.scenario, ...changes }
}

export function read(input: Input, day = asOf) {
  const found = readScenario(input, corpus, day)
  if ('problems' in found) throw new Error(found.problems[0].message)
  return found.scenario
}

/** Everything found about a company, in the order of finding. */
export function findings(input: Input, day = asOf): Finding[] {
  const scenario = read(input, day)
  const groups: string[] = []
  return [...investigate(corpus, scenario, reportAwards(scenario, corpus), groups)].flat()
}

export type Kind<K extends Finding['kind']> = Extract<Finding, { kind: K }>

/** The findings of one kind. */
export const only = <K extends Finding['kind']>(all: readonly Finding[], kind: K): Kind<K>[] =>
  all.filter((each): each is Kind<K> => each.kind === kind)

/** What the calculator reports where one fact has another value. */
export function reportWith(input: Input, path: string, value: Decimal | string | number): Report {
  const isCount = factAt(corpus, path)?.type === 'count'
  const text = new Decimal(value).toFixed()
  const stated = isCount ? Number(text) : text
  return reportAwards(read(withPath(input, path, stated)), corpus)
}

/** What a place pays at most there, in yuan. */
export const totalWith = (
  input: Input,
  path: string,
  value: Decimal | string | number,
  place: string,
): Decimal => new Decimal(reportWith(input, path, value).locations[place]?.high ?? NaN)

/** What a clause pays at most in a place there, in yuan. */
export function awardWith(
  input: Input,
  path: string,
  value: Decimal | string | number,
  place: string,
  clause: string,
): Decimal {
  const sum = reportWith(input, path, value).locations[place]
  return new Decimal(sum?.clauses.find(({ id }) => id === clause)?.award?.high ?? NaN)
}
