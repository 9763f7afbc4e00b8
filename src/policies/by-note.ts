import type { Words } from './schema'

/** Places by what is to be known of their totals: each note once, with the places that it holds for. */
export function byNote<P extends { readonly note: Words | null }>(
  places: readonly P[],
): { readonly note: Words; readonly places: readonly P[] }[] {
  const groups = new Map<string, { note: Words; places: P[] }>()
  for (const place of places) {
    if (!place.note) continue
    const group = groups.get(place.note.zh) ?? { note: place.note, places: [] }
    group.places.push(place)
    groups.set(place.note.zh, group)
  }
  return [...groups.values()]
}
