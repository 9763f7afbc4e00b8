import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { mostOf } from '../../calculator/algebras/most'

/** A fact that is not stated, and what waits for it. */
export interface Influence {
  readonly path: string
  /** The clauses, over all documents, that have no result until it is stated. */
  readonly clauses: readonly string[]
  /** The most that those clauses can pay in any one place, in yuan; null where the texts print no limit. */
  readonly most: Decimal | null
}

function mostIn(corpus: Corpus, clauses: readonly string[]): Decimal | null {
  const byPlace = corpus.locations.flatMap(({ policies }) => {
    const here = clauses.flatMap((id) => {
      const clause = corpus.clauses.get(id)
      return clause && policies.includes(clause.policy) ? [mostOf(clause, corpus)] : []
    })
    const known = here.filter((each) => each !== null)
    if (here.length === 0) return []
    return [known.length === here.length ? known.reduce((all, each) => all.plus(each)) : null]
  })
  const known = byPlace.filter((each) => each !== null)
  return known.length > 0 && known.length === byPlace.length ? Decimal.max(...known) : null
}

/** Facts not stated, by the number of clauses that wait for them, then by what those can pay at most. */
export function influences(corpus: Corpus, report: Report): Influence[] {
  const waiting = new Map<string, Set<string>>()
  for (const { clauses } of Object.values(report.policies)) {
    for (const { id, status, reasons } of clauses) {
      if (status !== 'unknown') continue
      for (const { fact } of reasons) {
        if (fact) waiting.set(fact, (waiting.get(fact) ?? new Set()).add(id))
      }
    }
  }
  return [...waiting]
    .map(([path, ids]) => ({ path, clauses: [...ids], most: mostIn(corpus, [...ids]) }))
    .sort(
      (a, b) =>
        b.clauses.length - a.clauses.length || new Decimal(b.most ?? -1).comparedTo(a.most ?? -1),
    )
}
