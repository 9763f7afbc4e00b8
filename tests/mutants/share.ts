import { drawsFrom } from '../soak/draws'

/** So many of a list, drawn from a seed, in the order of the list; all of it where it is no longer. */
export function shareOf<T>(list: readonly T[], count: number, seed: number): T[] {
  const places = drawsFrom(seed)
    .shuffled([...list.keys()])
    .slice(0, count)
  const drawn = new Set(places)
  return list.filter((_, place) => drawn.has(place))
}
