import type { Condition } from '../expressions/node'
import type { Expression } from './expression'
import { na, says } from './expression'

/** A condition is 1, 0 or unknown in its cell. */
export const truth = (value: boolean | null): Expression => (value === null ? na : value ? 1 : 0)

const isUnknown = (of: Expression): Expression => says('ISNA', of)

/** Both, where a no is enough against what is unknown. */
export function both([a, b]: readonly [Expression, Expression], [x, y]: Ends): Expression {
  if (!x.nullable) return says('IF', a, b, 0)
  if (!y.nullable) return says('IF', b, a, 0)
  return says('IF', isUnknown(a), says('IF', says('=', b, 0), 0, a), says('IF', a, b, 0))
}

/** Either, where a yes is enough. */
export function either([a, b]: readonly [Expression, Expression], [x, y]: Ends): Expression {
  if (!x.nullable) return says('IF', a, 1, b)
  if (!y.nullable) return says('IF', b, 1, a)
  return says('IF', isUnknown(a), says('IF', b, 1, a), says('IF', a, 1, b))
}

type Ends = readonly [Condition, Condition]

export const opposite = (a: Expression): Expression => says('-', 1, a)

/** Unknown counts as no. */
export const certain = (a: Expression): Expression => says('IF', isUnknown(a), 0, a)

/** Which of these codes a choice has; unknown where it is not stated and has no default. */
export function among(
  stated: Expression,
  codes: readonly number[],
  standIn: Expression | null,
): Expression {
  const held = codes.reduceRight<Expression>(
    (rest, code) => says('IF', says('=', stated, code), 1, rest),
    0,
  )
  return standIn === null ? held : says('IF', isUnknown(stated), standIn, held)
}
