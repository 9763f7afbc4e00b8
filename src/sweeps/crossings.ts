import type { Curve } from '../calculator/algebras/curve'
import type { Order } from '../calculator/algebras/curve/compare'
import { ordered } from '../calculator/algebras/curve/compare'
import { valueAt } from '../calculator/algebras/curve/line'
import { pieceAt } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'

/** Where one curve overtakes another. Amounts in yuan. */
export interface Crossing {
  readonly between: readonly [string, string]
  readonly at: Fraction
  /** What the overtaking curve is worth there. */
  readonly amount: Fraction
  readonly leaderAfter: string
}

/** Where the lead between two curves changes, from left to right. */
export function crossingsOf(a: string, b: string, first: Curve, second: Curve): Crossing[] {
  const { xs, at, after } = ordered(first, second)
  const crossings: Crossing[] = []
  let leader: Order = null
  const meet = (order: Order | undefined, x: Fraction, stretch: number | null): void => {
    if (order === null || order === undefined) {
      leader = null
      return
    }
    if (order === 0) return
    if (leader !== null && leader !== order) {
      const leading = order === 1 ? first : second
      const line = pieceAt(leading, x) ?? (stretch === null ? null : leading.after[stretch])
      if (line) {
        const leaderAfter = order === 1 ? a : b
        crossings.push({ between: [a, b], at: x, amount: valueAt(line, x), leaderAfter })
      }
    }
    leader = order
  }
  xs.forEach((x, i) => {
    meet(at[i], x, null)
    if (i < after.length) meet(after[i], x, i)
  })
  return crossings
}

/** Every point where the lead between two curves changes, from left to right. A tie alone is no crossing. */
export function findCrossings(curves: ReadonlyMap<string, Curve>): Crossing[] {
  const all = [...curves]
  return all.flatMap(([a, first], i) =>
    all.slice(i + 1).flatMap(([b, second]) => crossingsOf(a, b, first, second)),
  )
}
