import type { Algebra, Law } from '../../algebra'
import type { Scenario } from '../../scenario'
import { exactOf, statementsOf } from '../exact'
import type { Asked, Said } from './asked'
import { overheard, saidTo } from './asked'
import type { Makings, Things } from './makings'
import { keep, keptOf, madeOf, thingsOf } from './makings'
import type { Amount, Truth } from './nodes'

/** What was asked while something was made, each once, in order. */
type Hearing = Map<string, { readonly asked: Asked; readonly said: Said }>

/** The makings that were made of the same and by the same answers; undefined where there are none. */
function recall(
  makings: Makings,
  answer: (asked: Asked) => Said,
  hear: (asked: Asked, said: Said) => void,
): object | undefined {
  let place = makings
  while (place.asked) {
    const said = answer(place.asked)
    const next = place.after.get(said)
    if (!next) return undefined
    hear(place.asked, said)
    place = next
  }
  return place.made
}

/**
 * The exact reading, which remembers what it made of each thing of the documents: where a scenario gives the same
 * answers to what was asked then, the same is made of it, and nothing is worked out again.
 */
export function remembering(scenario: Scenario): Algebra<Amount, Truth> {
  const statements = statementsOf(scenario)
  let under: { readonly law: Law; readonly things: Things } | undefined
  let hearing: Hearing | undefined
  const hear = (asked: Asked, said: Said): void => {
    if (hearing && !hearing.has(asked.key)) hearing.set(asked.key, { asked, said })
  }

  function remembered<T extends object>(
    law: Law,
    of: object,
    parts: readonly object[],
    make: () => T,
  ): T {
    if (law !== under?.law) under = { law, things: thingsOf(law) }
    const kept = keptOf(under.things, of)
    const known = recall(madeOf(kept, parts), (asked) => saidTo(asked, statements), hear)
    // What is kept under a thing and its parts is always what is made of them.
    if (known) return known as T
    const outer = hearing
    const inner: Hearing = new Map()
    try {
      hearing = inner
      const made = make()
      keep(kept, parts, inner.values(), made)
      return made
    } finally {
      hearing = outer
      for (const { asked, said } of inner.values()) hear(asked, said)
    }
  }

  return {
    ...exactOf(overheard(statements, (key) => hearing?.has(key) === false, hear)),
    remembered,
  }
}
