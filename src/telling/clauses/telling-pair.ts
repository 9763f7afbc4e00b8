import type { ClauseAward, Report } from '../../calculator/report/award'
import type { Clause, Corpus } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'

/** Two clauses by their ids. */
export interface Pair {
  readonly left: string
  readonly right: string
}

const highOf = (award: ClauseAward | undefined): Decimal =>
  award?.status === 'awarded' || award?.status === 'zero'
    ? new Decimal(award.award?.high ?? 0)
    : zero

/**
 * The pair of clauses with a number on one theme, of two documents, whose awards for the company at hand lie farthest
 * apart; one of them is of the own documents, and stands left, where there are some. Where no pair is paid
 * differently, the first one; null where no theme has two.
 */
export function tellingPair(corpus: Corpus, report: Report, own: readonly string[]): Pair | null {
  const clauses = [...corpus.clauses.values()].filter(({ formula }) => formula !== undefined)
  const paid = new Map(
    Object.values(report.policies).flatMap((sum) =>
      sum.clauses.map((award) => [award.id, highOf(award)] as const),
    ),
  )
  const apart = (one: Clause, other: Clause): Decimal =>
    (paid.get(one.id) ?? zero).minus(paid.get(other.id) ?? zero).abs()
  let best: { readonly pair: Pair; readonly by: Decimal } | null = null
  for (const left of clauses) {
    if (own.length > 0 && !own.includes(left.policy)) continue
    for (const right of clauses) {
      if (right.theme !== left.theme || right.policy === left.policy) continue
      if (own.includes(right.policy)) continue
      const by = apart(left, right)
      if (best === null || by.greaterThan(best.by)) {
        best = { pair: { left: left.id, right: right.id }, by }
      }
    }
  }
  return best?.pair ?? null
}
