import type { Corpus } from '../../policies/corpus'
import { spaced } from './fact-phrase'
import type { Compared } from '../words/places'
import type { Speech } from '../words/speech'

/** Places whose own document has run out, and the last day on which every document was in force. */
export interface Ended {
  readonly text: string
  /** A day to compare all of them on; null where they were never in force together. */
  readonly day: string | null
}

/** The last day on which all documents are in force together; null where there is none. */
export function lastCommonDay({ policies }: Pick<Corpus, 'policies'>): string | null {
  const last = policies.flatMap(({ term }) => term.to ?? []).sort()[0]
  const first = policies
    .flatMap(({ term }) => term.from ?? [])
    .sort()
    .at(-1)
  return last && (!first || first <= last) ? last : null
}

/** What is said where places have left the comparison because their documents ended; null where none has. */
export function endedPlaces(
  corpus: Pick<Corpus, 'policies'>,
  rows: readonly Compared[],
  asOf: string,
  { t, say, list, series, stop }: Speech,
): Ended | null {
  const byDay = new Map<string, string[]>()
  for (const { name, policies, sum } of rows) {
    const ends = policies.map(({ term }) => term.to).filter((to) => to !== null && to !== undefined)
    const last = ends.length === policies.length ? [...ends].sort().at(-1) : undefined
    if (sum.in_force || last === undefined || last >= asOf) continue
    byDay.set(last, [...(byDay.get(last) ?? []), say(name)])
  }
  if (byDay.size === 0) return null
  const told = [...byDay]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, places]) => t('curves.ended.on', { date, places: list(places) }))
  const text = spaced(series([...told, t('curves.ended.out')])) + stop.trim()
  return { text, day: lastCommonDay(corpus) }
}
