import type { Corpus } from '../../policies/corpus'
import { placeOf } from '../../policies/place-of'
import type { Speech } from './speech'

/** Places by name, one after the other, in the order of the data. */
export const placeNames = (
  places: readonly string[],
  corpus: Corpus,
  { names, say }: Speech,
): string =>
  names(corpus.locations.filter(({ id }) => places.includes(id)).map(({ name }) => say(name)))

/** The name of a place or a document where room is scarce: 浦东. */
export function shortName(corpus: Corpus, id: string, { say }: Pick<Speech, 'say'>): string {
  const policy = corpus.policies.find((each) => each.id === id)
  const short = placeOf(corpus, id)?.short ?? policy?.jurisdiction.name
  return short ? say(short) : id
}

/** Below the title of the page: whose documents it holds, and how many. */
export function subtitleText(corpus: Corpus, speech: Speech): string {
  const names = corpus.policies.map(({ id }) => shortName(corpus, id, speech))
  const named = { places: speech.names(names), count: speech.number(corpus.policies.length) }
  return speech.t('app.subtitle', named)
}
