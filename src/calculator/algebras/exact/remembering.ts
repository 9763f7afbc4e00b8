import type { Algebra, Law, Made } from '../../algebra'
import type { Scenario } from '../../scenario'
import { exactOf, statementsOf } from '../exact'
import type { Answer } from './asked'
import { answering, overheard } from './asked'
import type { Memories } from './memories'
import { memoriesOf, memoryOf } from './memories'
import { recalled, remember } from './memory'
import type { Amount, Truth } from './nodes'

/** What was asked while something was made, each once, in order; much asks nothing. */
interface Hearing {
  answers?: Map<string, Answer>
}

/**
 * The exact reading, which remembers what it made of each thing of the documents: where a scenario gives the same
 * answers to what was asked then, the same is made of it, and nothing is worked out again.
 */
export function remembering(scenario: Scenario): Algebra<Amount, Truth> {
  const statements = statementsOf(scenario)
  const answer = answering(statements)
  let under: { readonly law: Law; readonly memories: Memories } | undefined
  let hearing: Hearing | undefined
  const isNew = (key: string): boolean => !!hearing && !hearing.answers?.has(key)
  const hear = (heard: Answer): void => {
    if (!hearing || !isNew(heard.asked.key)) return
    hearing.answers ??= new Map<string, Answer>()
    hearing.answers.set(heard.asked.key, heard)
  }

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
      known.answers.forEach(hear)
      // What is remembered of a thing and its parts is always what is made of them.
      return known.made as T
    }
    const outer = hearing
    const inner: Hearing = {}
    try {
      hearing = inner
      const made = make()
      remember(memory, parts, statements, made, inner.answers && [...inner.answers.values()])
      return made
    } finally {
      hearing = outer
      inner.answers?.forEach(hear)
    }
  }

  const heard = overheard(statements, isNew, (asked) => hear({ asked, said: answer(asked) }))
  return { ...exactOf(heard), remembered }
}
