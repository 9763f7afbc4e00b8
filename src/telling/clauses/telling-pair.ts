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
 * The pair of clauses with a number on one theme, of two documents, that both pay the company at hand and whose awards
 * lie farthest apart; one of them is of the own documents, and stands left, where there are some. Where none are both
 * paid, one of a pair; null where no theme has two clauses.
 */
export function tellingPair(corpus: Corpus, report: Report, own: readonly string[]): Pair | null {
  const clauses = [...corpus.clauses.values()].filter(({ formula }) => formula !== undefined)
  const paid = new Map(
    Object.values(report.policies).flatMap((sum) =>
      sum.clauses.map((award) => [award.id, highOf(award)] as const),
    ),
  )
  const bothPaid = (one: Clause, other: Clause): boolean =>
    [one, other].every(({ id }) => paid.get(id)?.greaterThan(0))
  const apart = (one: Clause, other: Clause): Decimal =>
    (paid.get(one.id) ?? zero).minus(paid.get(other.id) ?? zero).abs()
  let best: { readonly pair: Pair; readonly by: Decimal; readonly both: boolean } | null = null
  for (const left of clauses) {
    if (own.length > 0 && !own.includes(left.policy)) continue
    for (const right of clauses) {
      if (right.theme !== left.theme || right.policy === left.policy) continue
      if (own.includes(right.policy)) continue
      const [by, both] = [apart(left, right), bothPaid(left, right)]
      const better = both === best?.both ? by.greaterThan(best.by) : both
      if (best === null || better) best = { pair: { left: left.id, right: right.id }, by, both }
    }
  }
  return best?.pair ?? null
}
