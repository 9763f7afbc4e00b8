import type { Policy } from '../../policies/corpus'
import { dayNumber } from '../../policies/day'

/** A stretch of the axis, both ends as shares of it from 0 to 1. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface TimelineRow {
  readonly policy: Policy
  /** Null where the text does not print both ends: nothing is drawn that nobody wrote. */
  readonly term: Span | null
  readonly consultation: Span | null
  /** The days inside its clauses, as shares of the axis. */
  readonly days: readonly number[]
}

export interface Timeline {
  /** First days of years, with their place on the axis. */
  readonly years: readonly { readonly year: number; readonly at: number }[]
  readonly rows: readonly TimelineRow[]
  /** The place of each of the days asked for. */
  readonly marks: readonly number[]
}

const firstDay = (year: number): number => dayNumber(`${String(year)}-01-01`)

/**
 * The documents on one axis of whole years that holds every term, consultation, day inside a clause and marked day.
 * `inClauses` are the days inside the clauses of a document.
 */
export function timelineOf(
  policies: readonly Policy[],
  days: readonly string[],
  inClauses: (policy: Policy) => readonly string[] = () => [],
): Timeline {
  const dates = [
    ...days,
    ...policies.flatMap(inClauses),
    ...policies.flatMap(({ term, consultation }) =>
      [term.from, term.to, consultation?.from, consultation?.to].filter(
        (date): date is string => !!date,
      ),
    ),
  ].sort()
  const first = Number(dates[0]?.slice(0, 4))
  const end = Number(dates.at(-1)?.slice(0, 4)) + 1
  const [start, length] = [firstDay(first), firstDay(end) - firstDay(first)]
  const at = (day: number): number => (day - start) / length
  // The last day is inside: a span ends where the next day begins.
  const span = (from: string | null | undefined, to: string | null | undefined): Span | null =>
    from && to ? { from: at(dayNumber(from)), to: at(dayNumber(to) + 1) } : null
  return {
    years: Array.from({ length: end - first + 1 }, (_, i) => ({
      year: first + i,
      at: at(firstDay(first + i)),
    })),
    rows: policies.map((policy) => ({
      policy,
      term: span(policy.term.from, policy.term.to),
      consultation: span(policy.consultation?.from, policy.consultation?.to),
      days: inClauses(policy).map((day) => at(dayNumber(day))),
    })),
    marks: days.map((day) => at(dayNumber(day))),
  }
}
