import type { Corpus } from '../../policies/corpus'
import type { Speech } from './speech'

/** Places by name, one after the other, in the order of the data. */
export const placeNames = (places: readonly string[], corpus: Corpus, { t, say }: Speech): string =>
  corpus.locations
    .filter(({ id }) => places.includes(id))
    .map(({ name }) => say(name))
    .join(t('compare.find.separator'))
