import { whole } from '../calculator/fraction'
import type { SumAward } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import type { Scenario } from '../calculator/scenario'
import type { Corpus, Policy } from '../policies/corpus'
import { dateNumber } from '../policies/corpus'
import { termAt } from './term'
import type { View } from './view'

/** The same scenario applied for on another day (YYYY-MM-DD). */
export const onDay = (scenario: Scenario, day: string): Scenario => ({
  ...scenario,
  asOf: day,
  facts: new Map(scenario.facts).set('application_date', whole(dateNumber(day))),
})

const isOver = (policy: Policy, asOf: string): boolean => termAt(policy, asOf).kind === 'over'

/** The last day of each place, or document, none of whose documents is in force any more on a day, by id. */
export function lastDays(corpus: Corpus, asOf: string, view: View): ReadonlyMap<string, string> {
  const of = (id: string, policies: readonly Policy[]): [string, string][] => {
    if (policies.length === 0 || !policies.every((policy) => isOver(policy, asOf))) return []
    const ends = policies.flatMap(({ term }) => term.to ?? [])
    return [[id, ends.reduce((a, b) => (a > b ? a : b))]]
  }
  return new Map(
    view === 'policies'
      ? corpus.policies.flatMap((policy) => of(policy.id, [policy]))
      : corpus.locations.flatMap(({ id, policies }) =>
          of(
            id,
            corpus.policies.filter((policy) => policies.includes(policy.id)),
          ),
        ),
  )
}

/**
 * The last day on which all documents were in force together, where some are over by now; null where none is, or
 * where there was no such day.
 */
export function lastDayTogether(corpus: Corpus, asOf: string): string | null {
  const ends = corpus.policies
    .filter((policy) => isOver(policy, asOf))
    .flatMap(({ term }) => term.to ?? [])
  if (ends.length === 0) return null
  const day = ends.reduce((a, b) => (a < b ? a : b))
  const areAll = corpus.policies.every((policy) => {
    const { kind } = termAt(policy, day)
    return kind !== 'over' && kind !== 'to_come'
  })
  return areAll ? day : null
}

/** What is out of force by now: its last day, and what it paid on that day. */
export interface Lapsed {
  readonly to: string
  readonly sum: SumAward
}

/** All places, or documents, that are out of force on the application date, by id. */
export function lapsedIn(
  corpus: Corpus,
  scenario: Scenario,
  view: View,
): ReadonlyMap<string, Lapsed> {
  const days = lastDays(corpus, scenario.asOf, view)
  const reports = new Map(
    [...new Set(days.values())].map((day) => [day, reportAwards(onDay(scenario, day), corpus)]),
  )
  return new Map(
    [...days].flatMap(([id, to]): [string, Lapsed][] => {
      const sum = reports.get(to)?.[view][id]
      return sum ? [[id, { to, sum }]] : []
    }),
  )
}
