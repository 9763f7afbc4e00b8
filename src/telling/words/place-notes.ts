import { byNote } from '../../policies/by-note'
import type { Words } from '../../policies/schema'
import type { Speech } from './speech'

/** What the totals of places hold and leave out: each note once, after the names of its places. */
export const placeNotes = (
  places: readonly { readonly name: Words; readonly note: Words | null }[],
  { say, list, colon }: Speech,
): string[] =>
  byNote(places).map(
    ({ note, places: of }) => `${list(of.map(({ name }) => say(name)))}${colon}${say(note)}`,
  )
