import type { SumAward } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'
import type { ThemeRecord } from '../../policies/schema'

/** Both ends of an amount, in yuan. */
export interface Ends {
  readonly high: Decimal
  readonly low: Decimal
}

/** What the clauses of one theme come to in one place. */
export interface ThemeShare extends Ends {
  readonly theme: ThemeRecord
  /** The clauses that pay, the greatest first. */
  readonly clauses: readonly string[]
}

/** A sum split by theme, in the order of the data; themes that pay nothing are left out. */
export function themeShares(corpus: Corpus, sum: SumAward): ThemeShare[] {
  return corpus.themes.flatMap((theme) => {
    const paid = sum.clauses.flatMap(({ id, award }) => {
      const isOwn = corpus.clauses.get(id)?.theme === theme.id
      return isOwn && award
        ? [{ id, high: new Decimal(award.high), low: new Decimal(award.low) }]
        : []
    })
    const add = (end: keyof Ends): Decimal => paid.reduce((all, each) => all.plus(each[end]), zero)
    const high = add('high')
    if (high.isZero()) return []
    const clauses = paid
      .filter((each) => !each.high.isZero())
      .sort((a, b) => b.high.comparedTo(a.high))
      .map(({ id }) => id)
    return [{ theme, high, low: add('low'), clauses }]
  })
}

/**
 * What the themes come to beyond the total: under one limit over several clauses, what one of them may
 * pay at most is taken from another. Nothing in nearly every case.
 */
export function beyondTotal(sum: SumAward, shares: readonly ThemeShare[]): Ends {
  const rest = (end: keyof Ends): Decimal =>
    shares.reduce((all, each) => all.plus(each[end]), zero).minus(sum[end] ?? 0)
  return { high: rest('high'), low: rest('low') }
}
