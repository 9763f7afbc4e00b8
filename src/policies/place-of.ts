import type { Corpus } from './corpus'
import type { LocationRecord } from './schema'

/** The place that stands for a place or a document: the place of this id, or the first that pays the document first. */
export const placeOf = (
  { locations }: Pick<Corpus, 'locations'>,
  id: string,
): LocationRecord | undefined =>
  locations.find((each) => each.id === id) ?? locations.find(({ policies }) => policies[0] === id)
