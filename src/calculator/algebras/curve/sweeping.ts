import type { Corpus } from '../../../policies/corpus'
import type { Made } from '../../algebra'
import { written } from '../../fraction'
import type { Scenario } from '../../scenario'
import { listening, overheard } from '../asked'
import type { ReadAlong, Sweep, Throughout } from '../curve'
import { curveOf, throughoutRange } from '../curve'
import { sameParts } from '../parts'
import { statementsOf } from '../statements'

/** One thing made, whatever varied then: of what parts, and what was asked for it. */
interface Making {
  readonly parts: readonly object[]
  readonly asked: readonly string[]
  readonly made: object
}

/** What sweeps through one range share. */
interface Shared {
  readonly range: Throughout
  readonly makings: Map<Made, Map<object, Making[]>>
}

const sharing = ({ from, to }: Sweep): Shared => ({
  range: throughoutRange(from, to),
  makings: new Map<Made, Map<object, Making[]>>(),
})

function makingsOf({ makings }: Shared, what: Made, of: object): Making[] {
  let things = makings.get(what)
  if (!things) makings.set(what, (things = new Map<object, Making[]>()))
  let made = things.get(of)
  if (!made) things.set(of, (made = []))
  return made
}

/**
 * Reads one scenario along one fact after the other, under one corpus. What does not rest on the fact that varies is
 * made once for all that vary through the same range.
 */
export function sweeping(corpus: Corpus, scenario: Scenario): ReadAlong {
  const statements = statementsOf(scenario)
  const byRange = new Map<string, Shared>()

  return (sweep) => {
    const key = [sweep.from, sweep.to].map((end) => written(end).exact ?? written(end).text).join()
    const shared = byRange.get(key) ?? sharing(sweep)
    byRange.set(key, shared)
    const { isNew, hear, during } = listening<string>()
    /** What was made along this fact and would be another along others. */
    const varying = new WeakSet<object>()

    function remembered<T extends object>(
      law: { readonly corpus: Corpus },
      what: Made,
      of: object,
      parts: readonly object[],
      make: () => T,
    ): T {
      if (law.corpus !== corpus) return make()
      const known = makingsOf(shared, what, of)
      const found = known.find(
        (each) => sameParts(each.parts, parts) && !each.asked.includes(sweep.path),
      )
      if (found) {
        for (const asked of found.asked) hear(asked, asked)
        // What is remembered of a thing and its parts is always what is made of them.
        return found.made as T
      }
      const { made, heard } = during(() => {
        if (parts.some((part) => varying.has(part))) hear(sweep.path, sweep.path)
        return make()
      })
      if (heard.includes(sweep.path)) varying.add(made)
      else known.push({ parts, asked: heard, made })
      return made
    }

    const heard = overheard(statements, isNew, ({ key: asked }) => {
      hear(asked, asked)
    })
    return { ...curveOf(heard, sweep, shared.range), remembered }
  }
}
