import type { AmountRange, ClauseAward, Report, SumAward } from '../calculator/report/award'
import { Decimal } from '../policies/decimal'
import type { Paid, Standing } from './ranking'
import { highest, leadersOf, standingsOf } from './ranking'

/** How much more the second comes to than the first, in yuan; null where a side has no number. */
export interface Difference {
  readonly high: string | null
  readonly low: string | null
}

export interface ClauseDifference extends Difference {
  readonly id: string
  readonly a: ClauseAward
  readonly b: ClauseAward
  /** What it adds to the difference of the totals, which count no clause without a number. */
  readonly counted: string
  /** The status or an amount is another one. */
  readonly differs: boolean
}

export interface PlaceDifference extends Difference {
  readonly id: string
  readonly a: SumAward
  readonly b: SumAward
  /** Among places; documents are no rivals and have none. */
  readonly standingA: Standing | null
  readonly standingB: Standing | null
  readonly clauses: readonly ClauseDifference[]
  /** Clauses that one side lacks information for and the other counts: the difference rests on them. */
  readonly oneSided: readonly ClauseDifference[]
}

function more(a: string | null | undefined, b: string | null | undefined): string | null {
  if (a === null || a === undefined || b === null || b === undefined) return null
  return new Decimal(b).minus(a).toFixed(2)
}

const amounts = (range: AmountRange | null): string => `${range?.low} ${range?.high}`

function clauseDifference(a: ClauseAward, b: ClauseAward): ClauseDifference {
  return {
    id: a.id,
    a,
    b,
    high: more(a.award?.high, b.award?.high),
    low: more(a.award?.low, b.award?.low),
    counted: new Decimal(b.award?.high ?? 0).minus(a.award?.high ?? 0).toFixed(2),
    differs: a.status !== b.status || amounts(a.award) !== amounts(b.award),
  }
}

const paidAtMost = (id: string, { high }: SumAward): Paid => ({
  id,
  amount: high === null ? null : new Decimal(high),
})

/** Who leads in one of two answers compared; several where they tie, none where nobody leads. */
export const leadersIn = (places: readonly PlaceDifference[], side: 'a' | 'b'): readonly string[] =>
  leadersOf(places.map((each) => paidAtMost(each.id, each[side])))?.ids ?? []

/**
 * Two answers side by side, for every place or document in the order of the first. Nothing is invented: where
 * one side has no number there is no difference.
 */
export function compareReports(
  a: Report,
  b: Report,
  view: 'locations' | 'policies',
): readonly PlaceDifference[] {
  const ids = Object.keys(a[view]).filter((id) => b[view][id])
  const sums = ids.map((id) => ({ id, a: a[view][id] as SumAward, b: b[view][id] as SumAward }))
  const standings = (side: 'a' | 'b'): ReadonlyMap<string, Standing> =>
    view === 'locations'
      ? standingsOf(sums.map((each) => paidAtMost(each.id, each[side])))
      : new Map()
  const [standingsA, standingsB] = [standings('a'), standings('b')]
  return sums.map((each) => {
    const others = new Map(each.b.clauses.map((clause) => [clause.id, clause]))
    const clauses = each.a.clauses.flatMap((clause) => {
      const other = others.get(clause.id)
      return other ? [clauseDifference(clause, other)] : []
    })
    return {
      ...each,
      high: more(each.a.high, each.b.high),
      low: more(each.a.low, each.b.low),
      standingA: standingsA.get(each.id) ?? null,
      standingB: standingsB.get(each.id) ?? null,
      clauses,
      oneSided: clauses
        .filter((clause) => clause.counted !== '0.00')
        .filter((clause) => clause.a.status === 'unknown' || clause.b.status === 'unknown'),
    }
  })
}

/** What the difference of a place is made of, the greatest first: clauses in its direction, and against it. */
export function mainClauses(place: PlaceDifference): {
  readonly along: readonly ClauseDifference[]
  readonly against: readonly ClauseDifference[]
} {
  const sign = new Decimal(place.high ?? 0).s
  const sizeOf = ({ counted }: ClauseDifference): Decimal => new Decimal(counted).times(sign)
  const ordered = [...place.clauses].sort((a, b) => sizeOf(b).comparedTo(sizeOf(a)))
  return {
    along: ordered.filter((each) => sizeOf(each).greaterThan(0)),
    against: ordered.filter((each) => sizeOf(each).lessThan(0)).reverse(),
  }
}

/** The places whose greatest amounts differ most, in the same direction; none where all are equal or incomparable. */
export function widest(places: readonly PlaceDifference[]): readonly PlaceDifference[] {
  const size = ({ high }: PlaceDifference): Decimal => new Decimal(high ?? 0).abs()
  const first = highest(
    places.map((each) => [each.id, size(each)] as const),
    (a, b) => a.comparedTo(b),
  )
  if (!first || first.amount.isZero()) return []
  const [most, ...others] = places.filter(({ id }) => first.ids.includes(id))
  return most ? [most, ...others.filter(({ high }) => high === most.high)] : []
}
