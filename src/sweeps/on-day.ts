import { whole } from '../calculator/fraction'
import type { Report } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { dateNumber } from '../policies/corpus'
import { termAt } from './term'

/** What a company comes to if it applies on another day (YYYY-MM-DD). */
export function reportOn(corpus: Corpus, scenario: Scenario, day: string): Report {
  const facts = new Map([...scenario.facts, ['application_date', whole(dateNumber(day))]])
  return reportAwards({ ...scenario, asOf: day, facts }, corpus)
}

/**
 * The last day on which every document was in force that has ended since: null where none has ended, or where they
 * never were in force together.
 */
export function lastCommonDay({ policies }: Corpus, asOf: string): string | null {
  const ends = policies.flatMap((policy) => {
    const { to } = policy.term
    return to !== null && termAt(policy, asOf).kind === 'over' ? [to] : []
  })
  const day = ends.sort().at(0) ?? null
  const isCommon = policies.every(({ term: { from } }) => from === null || (day && from <= day))
  return isCommon ? day : null
}

/** The last day of a place's documents that have all ended; null where one is in force or is yet to start. */
export function lastDayOf(corpus: Corpus, place: string, asOf: string): string | null {
  const ids = corpus.locations.find(({ id }) => id === place)?.policies ?? []
  const ends = corpus.policies
    .filter(({ id }) => ids.includes(id))
    .map((policy) => (termAt(policy, asOf).kind === 'over' ? policy.term.to : null))
  const known = ends.flatMap((end) => end ?? [])
  return known.length === ends.length ? (known.sort().at(-1) ?? null) : null
}
