import type { Algebra } from '../algebra'
import type { Setting } from '../setting'
import { holdsUnder } from '../setting'
import type { End, Range } from '../range'
import type { Stack, Standing } from './standing'
import { orNothing, revised } from './standing'

/** Clauses that support one matter, by side; a side pays as one. */
export interface Matter {
  readonly sides: readonly (readonly string[])[]
  readonly only_under?: Record<string, string> | undefined
}

/** The greatest high wins, then the greatest low, then the first in the document. */
function beats<N, B>(algebra: Algebra<N, B>, a: Range<N>, b: Range<N>, first: boolean): B {
  const { atLeast, moreThan, and, or } = algebra
  const lower = first ? atLeast(a.low, b.low) : moreThan(a.low, b.low)
  return or(moreThan(a.high, b.high), and(atLeast(a.high, b.high), lower))
}

function total<N, B>(algebra: Algebra<N, B>, side: readonly Standing<N, B>[]): Range<N> {
  const sum = (end: keyof Range<N>): N =>
    side.map((standing) => orNothing(algebra, standing[end])).reduce(algebra.add)
  return { low: sum('low'), high: sum('high') }
}

/** The lows of a side raised to a sum, clause by clause, none above its own high. */
function raisedTo<N, B>(
  algebra: Algebra<N, B>,
  side: readonly Standing<N, B>[],
  least: N,
): readonly N[] {
  let missing = algebra.subtract(least, total(algebra, side).low)
  return side.map(({ low, high }) => {
    const raise = algebra.min(missing, orNothing(algebra, algebra.subtract(high, low)))
    missing = algebra.subtract(missing, raise)
    return algebra.add(low, raise)
  })
}

/** One side of each matter is paid, with the greatest low of the matter; the others are superseded. */
export function settleMatter<N, B>(
  matter: Matter,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  if (!holdsUnder(setting, matter.only_under)) return stack
  const { algebra } = setting
  const sides = matter.sides
    .map((side) => side.map((id) => stack.get(id)).filter((each) => each !== undefined))
    .filter((side) => side.length > 0)
  if (sides.length < 2) return stack
  const totals = sides.map((side) => total(algebra, side))
  const greatestLow = totals.map((each) => each.low).reduce(algebra.max)
  return revised(
    stack,
    sides.flatMap((side, mine) => {
      const range = totals[mine] as Range<N>
      const wins = totals
        .map((other, theirs) =>
          theirs === mine ? algebra.yes : beats(algebra, range, other, mine < theirs),
        )
        .reduce(algebra.and)
      const [only] = side
      const lows =
        side.length === 1 && only
          ? [
              algebra.choose(
                algebra.known(only.high),
                () => greatestLow,
                () => algebra.unknown(),
              ),
            ]
          : raisedTo(algebra, side, greatestLow)
      return side.map((standing, place) => {
        const { id } = standing.assessment.clause
        const paid = (amount: N): N =>
          algebra.cite(
            id,
            algebra.choose(
              wins,
              () => amount,
              () => algebra.nothing(amount),
            ),
            null,
          )
        // A clause that an earlier matter passed over would still have paid what it was worth then.
        const before = (end: End): N =>
          algebra.choose(
            standing.superseded,
            () => standing.alone[end],
            () => standing[end],
          )
        return [
          id,
          {
            low: paid(lows[place] ?? standing.low),
            high: paid(standing.high),
            alone: { low: before('low'), high: before('high') },
            superseded: algebra.or(standing.superseded, algebra.not(wins)),
          },
        ] as const
      })
    }),
  )
}
