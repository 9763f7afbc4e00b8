import type { Curve } from '../../calculator/algebras/curve'
import type { Line } from '../../calculator/algebras/curve/line'
import { valueAt } from '../../calculator/algebras/curve/line'
import type { Mark } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'

/** A point inside the range where a curve bends or jumps, known on both sides. Amounts in yuan. */
export interface Bend {
  readonly at: Fraction
  readonly index: number
  readonly before: Line
  readonly after: Line
  /** The amounts just before, at and just after the point. */
  readonly amounts: { readonly before: Fraction; readonly here: Fraction; readonly after: Fraction }
  readonly marks: readonly Mark[]
}

/** The bends of a curve from left to right; points next to an unknown amount are none. */
export function bendsOf({ xs, at, after, marks }: Curve): Bend[] {
  return xs.flatMap((x, index) => {
    const [left, here, right] = [after[index - 1], at[index], after[index]]
    if (!left || !here || !right) return []
    const amounts = {
      before: valueAt(left, x),
      here: valueAt(here, x),
      after: valueAt(right, x),
    }
    return [{ at: x, index, before: left, after: right, amounts, marks: marks[index] ?? [] }]
  })
}

export const rises = ({ slope }: Line): boolean => slope.n.isPositive() && !slope.n.isZero()
export const falls = ({ slope }: Line): boolean => slope.n.isNegative() && !slope.n.isZero()

/** More at the point or just beyond it than just before. */
export const jumpsUp = ({ amounts: { before, here, after } }: Bend): boolean =>
  compare(after, before) > 0 && compare(here, before) >= 0

/** Less just beyond the point than just before. */
export const jumpsDown = ({ amounts: { before, here, after } }: Bend): boolean =>
  compare(after, before) < 0 && compare(here, before) <= 0

/** What changes at the point holds at the point itself already. */
export const holdsAtPoint = ({ amounts: { before, here } }: Bend): boolean =>
  compare(here, before) !== 0
