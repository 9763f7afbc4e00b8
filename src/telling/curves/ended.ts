import { shortName } from '../words/place-names'
import type { Corpus } from '../../policies/corpus'
import { lastDayTogether } from '../../sweeps/lapsed'
import type { Compared } from '../words/places'
import type { Speech } from '../words/speech'

/** Places that have left the ranking because their documents have all ended, and a day that has all of them. */
export interface Ended {
  /** Who has left and when, as a part of a title; without a stop at its end. */
  readonly left: string
  /** The last day on which all documents were in force; null where they never were together. */
  readonly day: string | null
}

/** Who has left the ranking since the documents of a place have ended; null where none has. */
export function endedPlaces(
  corpus: Corpus,
  rows: readonly Pick<Compared, 'id' | 'lapsed'>[],
  asOf: string,
  speech: Speech,
): Ended | null {
  const { t, names } = speech
  const ended = rows
    .flatMap(({ id, lapsed }) => (lapsed ? [{ id, to: lapsed.to }] : []))
    .sort((a, b) => a.to.localeCompare(b.to))
  if (ended.length === 0) return null
  const places = ended.map(({ id, to }) =>
    t('curves.ended.one', { place: shortName(corpus, id, speech), date: to }),
  )
  const left = t(ended.length === 1 ? 'curves.ended.left' : 'curves.ended.leftAll', {
    places: names(places),
  })
  return { left, day: lastDayTogether(corpus, asOf) }
}
