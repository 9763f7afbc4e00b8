import { shortName } from '../words/place-names'
import type { Corpus } from '../../policies/corpus'
import { lastDayTogether } from '../../sweeps/lapsed'
import { termAt } from '../../sweeps/term'
import type { Compared } from '../words/places'
import type { Speech } from '../words/speech'

/** What has left the ranking because documents have ended, and a day that has all of them. */
export interface Ended {
  /** Who has left and when, as a part of a title; without a stop at its end; empty where nobody has. */
  readonly left: string
  /** Which places are paid without one of their documents, in full sentences; empty where none is. */
  readonly parts: string
  /** The last day on which all documents were in force; null where they never were together. */
  readonly day: string | null
}

type Row = Pick<Compared, 'id' | 'policies' | 'lapsed'>

/** The places in force that have lost one of their documents. */
function partsOut(corpus: Corpus, rows: readonly Row[], asOf: string, speech: Speech): string[] {
  return rows.flatMap(({ id, policies, lapsed }) =>
    policies.flatMap((policy) => {
      if (lapsed || termAt(policy, asOf).kind !== 'over') return []
      const named = { place: shortName(corpus, id, speech), date: policy.term.to ?? '' }
      const document = speech.say(policy.jurisdiction.name)
      return [speech.t('curves.ended.part', { ...named, policy: document })]
    }),
  )
}

/** Who has left the ranking, or lost a document, since documents have ended; null where none has. */
export function endedPlaces(
  corpus: Corpus,
  rows: readonly Row[],
  asOf: string,
  speech: Speech,
): Ended | null {
  const { t, names } = speech
  const ended = rows
    .flatMap(({ id, lapsed }) => (lapsed ? [{ id, to: lapsed.to }] : []))
    .sort((a, b) => a.to.localeCompare(b.to))
  const parts = speech.sentences(partsOut(corpus, rows, asOf, speech))
  if (ended.length === 0 && parts === '') return null
  const places = ended.map(({ id, to }) =>
    t('curves.ended.one', { place: shortName(corpus, id, speech), date: to }),
  )
  const left =
    ended.length === 0
      ? ''
      : t(ended.length === 1 ? 'curves.ended.left' : 'curves.ended.leftAll', {
          places: names(places),
        })
  return { left, parts, day: lastDayTogether(corpus, asOf) }
}
