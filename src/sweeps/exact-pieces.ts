import type { Curve } from '../calculator/algebras/curve'
import type { Line } from '../calculator/algebras/curve/line'
import { valueAt } from '../calculator/algebras/curve/line'
import type { Mark } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import { compare } from '../calculator/fraction'

/** One straight piece with its ends; a value that stands alone is a piece from itself to itself. */
export interface ExactPiece {
  readonly from: Fraction
  readonly to: Fraction
  readonly includesFrom: boolean
  readonly includesTo: boolean
  /** Null where the amount is unknown. */
  readonly line: Line | null
  /** Why the curve breaks at `from`; nothing at the beginning of the range. */
  readonly marks: readonly Mark[]
}

function meets(one: Line | null | undefined, other: Line | null | undefined, x: Fraction): boolean {
  if (!one || !other) return (one ?? null) === (other ?? null)
  return compare(valueAt(one, x), valueAt(other, x)) === 0
}

/** The curve in pieces that cover its range without a gap, each value in one piece at least. */
export function exactPieces({ xs, at, after, marks }: Curve): ExactPiece[] {
  const last = xs.length - 1
  return xs.flatMap((x, i): ExactPiece[] => {
    const [before, here, beyond] = [after[i - 1], at[i] ?? null, after[i]]
    const own = i > 0 && i < last ? (marks[i] ?? []) : []
    const isAlone = (i === 0 || !meets(before, here, x)) && (i === last || !meets(here, beyond, x))
    const alone: ExactPiece = {
      from: x,
      to: x,
      includesFrom: true,
      includesTo: true,
      line: here && { slope: { ...x, n: x.n.minus(x.n) }, intercept: valueAt(here, x) },
      marks: own,
    }
    const end = xs[i + 1]
    if (beyond === undefined || end === undefined) return isAlone ? [alone] : []
    const stretch: ExactPiece = {
      from: x,
      to: end,
      includesFrom: meets(here, beyond, x),
      includesTo: meets(beyond, at[i + 1], end),
      line: beyond,
      marks: own,
    }
    return isAlone ? [alone, stretch] : [stretch]
  })
}
