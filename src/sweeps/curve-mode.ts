import { valueAt } from '../calculator/algebras/curve/line'
import type { Curve } from '../calculator/algebras/curve'
import type { Fraction } from '../calculator/fraction'
import { compare, isZero } from '../calculator/fraction'
import type { End } from '../calculator/range'
import type { Decimal } from '../policies/decimal'
import type { Offer } from './offer'
import { paidAt } from './paid-at'

/** What the curves show: yuan, the share of the swept money fact, or yuan more per yuan or unit more. */
export const curveModes = ['amount', 'share', 'marginal'] as const
export type CurveMode = (typeof curveModes)[number]

/**
 * What the next yuan or unit brings, in yuan: the slope of the piece that begins at `x`. Null where the amount
 * jumps just beyond `x`, or is unknown; at the end of the range the slope of the last piece.
 */
export function slopeAt(curve: Curve, x: Fraction): Fraction | null {
  const { xs, at, after } = curve
  const last = xs.length - 1
  let i = 0
  while (i < last && compare(xs[i + 1] as Fraction, x) <= 0) i += 1
  const piece = after[Math.min(i, last - 1)] ?? null
  const isBreak = compare(xs[i] as Fraction, x) === 0
  const here = isBreak ? (at[i] ?? null) : piece
  if (!piece || !here) return null
  return compare(valueAt(here, x), valueAt(piece, x)) === 0 ? piece.slope : null
}

/**
 * What an offer comes to at one value of the swept fact: yuan as paid, the part of 1 that these are of the value,
 * or yuan per yuan or unit. Null where that has no number; a share of nothing has none.
 */
export function shownAt(offer: Offer, end: End, x: Fraction, mode: CurveMode): Decimal | null {
  if (mode === 'marginal') {
    const slope = slopeAt(offer[end], x)
    return slope && slope.n.div(slope.d)
  }
  const paid = paidAt(offer, end, x)
  if (mode === 'amount' || !paid) return paid
  return isZero(x) ? null : paid.times(x.d).div(x.n)
}
