import type { Algebra, Law, Made } from '../../algebra'
import type { Scenario } from '../../scenario'
import type { Answer } from '../asked'
import { answering, listening, overheard } from '../asked'
import { exactOf } from '../exact'
import { statementsOf } from '../statements'
import type { Memories } from './memories'
import { memoriesOf, memoryOf } from './memories'
import { recalled, remember } from './memory'
import type { Amount, Truth } from './nodes'

/**
 * The exact reading, which remembers what it made of each thing of the documents: where a scenario gives the same
 * answers to what was asked then, the same is made of it, and nothing is worked out again.
 */
export function remembering(scenario: Scenario): Algebra<Amount, Truth> {
  const statements = statementsOf(scenario)
  const answer = answering(statements)
  const { isNew, hear, during } = listening<Answer>()
  let under: { readonly law: Law; readonly memories: Memories } | undefined

  function remembered<T extends object>(
    law: Law,
    what: Made,
    of: object,
    parts: readonly object[],
    make: () => T,
  ): T {
    if (law !== under?.law) under = { law, memories: memoriesOf(law) }
    const memory = memoryOf(under.memories, what, of)
    const known = recalled(memory, parts, statements, answer)
    if (known) {
      for (const each of known.answers) hear(each.asked.key, each)
      // What is remembered of a thing and its parts is always what is made of them.
      return known.made as T
    }
    const { made, heard } = during(make)
    remember(memory, parts, statements, made, heard)
    return made
  }

  const heard = overheard(statements, isNew, (asked) => {
    hear(asked.key, { asked, said: answer(asked) })
  })
  return { ...exactOf(heard), remembered }
}
