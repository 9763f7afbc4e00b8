import type { Memory } from '../algebras/exact/memory'
import { emptyMemory, recalled, remember } from '../algebras/exact/memory'

const asksNothing = (): undefined => undefined

/** The same of every award of a clause, made once for what several places of a report, or several reports, share. */
export function onceByClause<C extends { readonly id: string }, T extends object>(
  make: (clause: C) => T,
): (clause: C, by: object) => T {
  const memories = new Map<string, Memory>()
  return (clause, by) => {
    let memory = memories.get(clause.id)
    if (!memory) memories.set(clause.id, (memory = emptyMemory()))
    const known = recalled(memory, [clause], by, asksNothing)
    // What is remembered of a clause is always what is made of it.
    if (known) return known.made as T
    const made = make(clause)
    remember(memory, [clause], by, made)
    return made
  }
}
