import type { Clause } from '../policies/corpus'
import { zero } from '../policies/decimal'
import type { Award, Sum } from './calculate'
import { statusAmount } from './assess'
import { ordered } from './calculate'
import type { Setting } from './setting'
import type { Range } from './range'
import { ends } from './range'
import { orNothing } from './stacking/standing'
import type { Status } from './status'

/** Some of the awards that a place adds up, in yuan: those on one theme. */
export interface PartSum<N, B> extends Range<N> {
  readonly awards: readonly Award<N, B>[]
}

/**
 * The awards of some clauses added up as they stand beside all others, pass by pass; `low` is the smaller pass.
 * Unknown where none of them has a number; where none is paid, also where a fact is missing or another clause is
 * paid in the place of one of them, which is no 0.
 */
export function partSum<N, B>(
  sum: Sum<N, B>,
  counts: (clause: Clause) => boolean,
  { algebra }: Setting<N, B>,
): PartSum<N, B> {
  const awards = sum.awards.filter(({ standing }) => counts(standing.assessment.clause))
  const is = (status: N, least: Status): B => algebra.atLeast(status, statusAmount(algebra, least))
  const some = (least: Status): B =>
    awards.map(({ status }) => is(status, least)).reduce(algebra.or, algebra.no)
  const between = (least: Status, below: Status): B =>
    awards
      .map(({ status }) => algebra.and(is(status, least), algebra.not(is(status, below))))
      .reduce(algebra.or, algebra.no)
  const open = between('unknown', 'zero')
  const refused = between('ineligible', 'unquantified')
  const counted = algebra.or(some('awarded'), between('zero', 'superseded'))
  const waiting = algebra.or(open, between('superseded', 'awarded'))
  const numbered = algebra.or(counted, algebra.and(refused, algebra.not(waiting)))
  const [low, high] = ends.map((end) => {
    const added = awards
      .map(({ passes }) => orNothing(algebra, passes[end]))
      .reduce(algebra.add, algebra.constant(zero))
    return algebra.choose(
      numbered,
      () => added,
      () => algebra.unknown(),
    )
  }) as [N, N]
  return { awards, ...ordered(algebra, { low, high }) }
}
