import type { Corpus } from '../../policies/corpus'
import { clausesNaming } from '../../sweeps/clauses-on'
import type { Compared } from '../words/places'

/** The places with clauses with a number on the items of a list, each with them, and those without any. */
export function placesOnList(corpus: Corpus, rows: readonly Compared[], list: string) {
  const keys = [...corpus.facts.keys()].filter((key) => key.startsWith(`${list}.`))
  const all = rows.map((row) => ({
    name: row.name,
    clauses: clausesNaming(corpus, row.policies, keys),
  }))
  return {
    some: all.filter(({ clauses }) => clauses.length > 0),
    none: all.filter(({ clauses }) => clauses.length === 0),
  }
}
