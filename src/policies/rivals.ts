import type { Clause, Corpus } from './corpus'
import type { Words } from './schema'

/** A matter that a clause takes part in: what stands beside it, and against it. */
export interface OwnMatter {
  readonly id: string
  readonly title: Words
  readonly summary: Words
  /** Printed where; null for a matter between the documents of a place. */
  readonly locator: string | null
  /** Where both documents are paid; null inside one document. */
  readonly location: Words | null
  /** Clauses of the same side: they add up with this one. */
  readonly together: readonly string[]
  /** Clauses of the other sides: only the better side is paid. */
  readonly rivals: readonly string[]
  /** The reading under which the matter holds, by id. */
  readonly onlyUnder: Readonly<Record<string, string>>
}

/** The matters of its document, and between documents, that a clause takes part in. */
export function mattersOf(clause: Clause, corpus: Corpus): readonly OwnMatter[] {
  const policy = corpus.policies.find(({ id }) => id === clause.policy)
  const inside = (policy?.matters ?? []).map((matter) => ({ ...matter, location: null }))
  const between = corpus.locations.flatMap(({ name, matters }) =>
    matters.map((matter) => ({ ...matter, locator: null, location: name })),
  )
  return [...inside, ...between].flatMap(
    ({ id, title, summary, locator, location, sides, only_under: onlyUnder = {} }) => {
      const own = sides.find((side) => side.includes(clause.id))
      if (!own) return []
      const together = own.filter((each) => each !== clause.id)
      const rivals = sides.filter((side) => side !== own).flat()
      return [{ id, title, summary, locator, location, together, rivals, onlyUnder }]
    },
  )
}
