import type { ClauseAward, Report } from '../calculator/report/award'
import type { Corpus } from '../policies/corpus'
import { Decimal, zero } from '../policies/decimal'
import type { ThemeRecord } from '../policies/schema'

/** What one clause pays at most in each of two places, in yuan; nothing where it is no clause of the place. */
export interface GapClause {
  readonly id: string
  readonly own: Decimal
  readonly other: Decimal
  /** The award as it came out in the place that has the clause; of a shared document in the own one. */
  readonly award: ClauseAward
}

/** What one theme pays more (above nothing) or less in the own place than in the other. */
export interface GapPart {
  readonly theme: ThemeRecord
  readonly difference: Decimal
  /** The clauses that pay, would pay alone or make the difference; the greatest first. */
  readonly clauses: readonly GapClause[]
}

/** The way from one total to another, in yuan at most: the parts and what is set off come to the difference. */
export interface Gap {
  readonly own: string
  readonly other: string
  readonly difference: Decimal
  /** What the own place lacks most first. */
  readonly parts: readonly GapPart[]
  /** What limits over several clauses take from both, beyond the clauses one by one; nothing in nearly every case. */
  readonly setOff: Decimal
}

const high = (award: ClauseAward | undefined): Decimal => new Decimal(award?.award?.high ?? 0)

/** Whether a clause has something to do with a difference: it pays, or would if another did not instead. */
const bears = ({ own, other, award }: GapClause): boolean =>
  !own.isZero() || !other.isZero() || award.status === 'superseded'

/** What makes the difference between two places in what they pay at most; null where one of them has no total. */
export function gapBetween(corpus: Corpus, report: Report, own: string, other: string): Gap | null {
  const [mine, theirs] = [report.locations[own], report.locations[other]]
  if (!mine || !theirs || mine.high === null || theirs.high === null) return null
  const [ours, others] = [mine, theirs].map(
    ({ clauses }) => new Map(clauses.map((each) => [each.id, each])),
  )
  const all = [...corpus.clauses.values()].flatMap((clause) => {
    const [a, b] = [ours?.get(clause.id), others?.get(clause.id)]
    const award = a ?? b
    return award ? [{ clause, id: clause.id, own: high(a), other: high(b), award }] : []
  })
  const parts = corpus.themes.flatMap((theme): GapPart[] => {
    const clauses = all.filter((each) => each.clause.theme === theme.id && bears(each))
    const difference = clauses.reduce((sum, each) => sum.plus(each.own).minus(each.other), zero)
    if (difference.isZero()) return []
    const size = (each: GapClause): Decimal => Decimal.max(each.own, each.other)
    return [{ theme, difference, clauses: clauses.sort((a, b) => size(b).comparedTo(size(a))) }]
  })
  const difference = new Decimal(mine.high).minus(theirs.high)
  const added = parts.reduce((sum, part) => sum.plus(part.difference), zero)
  const ordered = parts.sort((a, b) => a.difference.comparedTo(b.difference))
  return { own, other, difference, parts: ordered, setOff: difference.minus(added) }
}
