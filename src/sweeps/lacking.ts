import type { Report } from '../calculator/report/award'
import type { Clause, Corpus, Policy } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { formulaReferences } from '../policies/references'
import { clausesNaming, keysOf } from './clauses-on'

/** A clause that pays elsewhere for something that the own place has no clause with a number on. */
export interface Lacking {
  readonly clause: Clause
  /** Where it pays, in the order of the data. */
  readonly places: readonly string[]
  /** What it pays at most in any of them, in yuan. */
  readonly amount: Decimal
}

/** The money and counts that the amount of a clause is made of. */
function basesOf(clause: Clause, corpus: Corpus): string[] {
  if (!clause.formula) return []
  return keysOf(formulaReferences(clause.formula, clause.id), corpus).filter((key) =>
    ['money', 'count'].includes(corpus.facts.get(key)?.type ?? ''),
  )
}

/** Whether some document has a clause with a number on the same: on what it is paid for, or else of its theme. */
function isMatched(clause: Clause, policies: readonly Policy[], corpus: Corpus): boolean {
  const bases = basesOf(clause, corpus)
  if (bases.length > 0) return clausesNaming(corpus, policies, bases).length > 0
  const own = policies.flatMap(({ clauses }) => clauses)
  return own.some(({ theme, formula }) => formula && theme === clause.theme)
}

/** Whether any other place counts an amount of a clause that is none of the own place's. */
export function othersPay(corpus: Corpus, report: Report, own: string): boolean {
  const ids = corpus.locations.find(({ id }) => id === own)?.policies ?? []
  return corpus.locations.some(
    ({ id }) =>
      id !== own &&
      report.locations[id]?.clauses.some((award) => {
        const clause = corpus.clauses.get(award.id)
        return clause && !ids.includes(clause.policy) && Number(award.award?.high ?? 0) > 0
      }),
  )
}

/** The clauses that others pay the company under and the own place has none like, the greatest first. */
export function lackingIn(corpus: Corpus, report: Report, own: string): Lacking[] {
  const ids = corpus.locations.find(({ id }) => id === own)?.policies ?? []
  const policies = corpus.policies.filter(({ id }) => ids.includes(id))
  return [...corpus.clauses.values()]
    .filter((clause) => !ids.includes(clause.policy) && !isMatched(clause, policies, corpus))
    .flatMap((clause) => {
      const paid = corpus.locations.flatMap(({ id }) => {
        const award = report.locations[id]?.clauses.find((each) => each.id === clause.id)?.award
        const amount = new Decimal(award?.high ?? 0)
        return amount.isZero() ? [] : [{ id, amount }]
      })
      if (paid.length === 0) return []
      const amount = Decimal.max(...paid.map((each) => each.amount))
      return [{ clause, places: paid.map(({ id }) => id), amount }]
    })
    .sort((a, b) => b.amount.comparedTo(a.amount))
}
