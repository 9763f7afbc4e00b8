import type { Corpus } from '../../../policies/corpus'
import type { Law } from '../../algebra'
import type { Asked, Said } from './asked'

/** What was made, by the answers that it was made of: what is asked next, or what came out. */
export interface Makings {
  asked?: Asked
  readonly after: Map<Said, Makings>
  made?: object
}

/** What is kept of one thing of the documents; then all of it is forgotten. */
const most = 64
/** Choices of readings that are kept of one corpus. */
const mostReadings = 16

/** What is kept of a thing, by the parts that it was made of. */
export interface Kept {
  count: number
  readonly byParts: Map<string, Makings>
}

export type Things = WeakMap<object, Kept>

const laws = new WeakMap<Corpus, Map<string, Things>>()
const ids = new WeakMap<object, number>()
let given = 0

function idOf(part: object): number {
  let id = ids.get(part)
  if (id === undefined) ids.set(part, (id = given += 1))
  return id
}

/** What is kept under a law, by the things of the documents and of what was made of them. */
export function thingsOf({ corpus, readings }: Law): Things {
  let byReadings = laws.get(corpus)
  if (!byReadings) laws.set(corpus, (byReadings = new Map<string, Things>()))
  const key = JSON.stringify(Object.entries(readings).sort())
  let things = byReadings.get(key)
  if (!things) {
    if (byReadings.size >= mostReadings) byReadings.clear()
    byReadings.set(key, (things = new WeakMap<object, Kept>()))
  }
  return things
}

/** What is kept of a thing. */
export function keptOf(things: Things, of: object): Kept {
  let kept = things.get(of)
  if (!kept) things.set(of, (kept = { count: 0, byParts: new Map() }))
  return kept
}

/** What was made of these parts. */
export function madeOf(kept: Kept, parts: readonly object[]): Makings {
  const key = parts.map(idOf).join()
  let makings = kept.byParts.get(key)
  if (!makings) kept.byParts.set(key, (makings = { after: new Map() }))
  return makings
}

/** Keeps what was made by these answers. */
export function keep(
  kept: Kept,
  parts: readonly object[],
  answers: Iterable<{ readonly asked: Asked; readonly said: Said }>,
  made: object,
): void {
  if (kept.count >= most) {
    kept.byParts.clear()
    kept.count = 0
  }
  kept.count += 1
  let place = madeOf(kept, parts)
  for (const { asked, said } of answers) {
    place.asked = asked
    let next = place.after.get(said)
    if (!next) place.after.set(said, (next = { after: new Map() }))
    place = next
  }
  place.made = made
}
