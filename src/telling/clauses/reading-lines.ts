import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import type { ReadingRecord } from '../../policies/schema'
import type { Compared } from '../words/places'

/** A reading with the option that was calculated, and the clauses with an amount that rest on it. */
export interface ReadingLine {
  readonly reading: ReadingRecord
  readonly option: string
  /** Whether it is another option than the usual one. */
  readonly switched: boolean
  readonly clauses: readonly string[]
}

/** The readings that amounts rest on, those that were switched first. */
export function readingLines(
  rows: readonly Compared[],
  report: Report,
  corpus: Corpus,
): ReadingLine[] {
  const paid = new Set(
    rows.flatMap(({ sum }) =>
      sum.clauses
        .filter(({ status }) => ['awarded', 'zero', 'superseded'].includes(status))
        .map(({ id }) => id),
    ),
  )
  const lines = [...corpus.readings.values()].map((reading): ReadingLine => {
    const option = report.readings[reading.id] ?? reading.chosen
    const clauses = [...paid].filter(
      (id) => reading.clauses.includes(id) || corpus.clauses.get(id)?.readings.includes(reading.id),
    )
    return { reading, option, switched: option !== reading.chosen, clauses }
  })
  return lines
    .filter(({ switched, clauses }) => switched || clauses.length > 0)
    .sort((a, b) => Number(b.switched) - Number(a.switched))
}
