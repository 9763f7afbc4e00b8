import type { Words } from '../../policies/schema'
import type { View } from '../../sweeps/view'
import type { Speech } from '../words/speech'

interface Named {
  readonly id: string
  readonly name: Words
}

/** 浦东等五地: the places of a file in its name; one place by its own name. */
export function placesPart(rows: readonly Named[], view: View, { t, say, number }: Speech): string {
  const [first, ...others] = rows
  if (!first) return ''
  if (others.length === 0) return say(first.name)
  const named = { first: say(first.name), count: number(rows.length) }
  return t(view === 'locations' ? 'export.places' : 'export.documents', named)
}
