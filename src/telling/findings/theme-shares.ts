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

/** One stretch of a bar: a theme, or several small ones together. */
export interface Segment extends Ends {
  readonly themes: readonly ThemeRecord[]
  readonly clauses: readonly string[]
}

/** The stretches of a bar on the scale of `most`; what is too narrow to be seen goes together at the end. */
export function barSegments(shares: readonly ThemeShare[], most: Decimal): Segment[] {
  const least = most.times('0.02')
  const alone = ({ theme, ...share }: ThemeShare): Segment => ({ ...share, themes: [theme] })
  const wide = shares.filter(({ high }) => high.greaterThanOrEqualTo(least)).map(alone)
  const small = shares.filter(({ high }) => high.lessThan(least))
  if (small.length < 2) return [...wide, ...small.map(alone)]
  const add = (end: keyof Ends): Decimal => small.reduce((all, each) => all.plus(each[end]), zero)
  const rest = {
    themes: small.map(({ theme }) => theme),
    high: add('high'),
    low: add('low'),
    clauses: small.flatMap(({ clauses }) => clauses),
  }
  return [...wide, rest]
}
