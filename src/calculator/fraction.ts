import { Decimal, one, zero } from '../policies/decimal'

/** An exact quotient of two decimals; `d` is positive, and the very object `one` where nothing was divided. */
export interface Fraction {
  readonly n: Decimal
  readonly d: Decimal
}

export const whole = (n: Decimal): Fraction => ({ n, d: one })
export const nought: Fraction = whole(zero)
export const unit: Fraction = whole(one)

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n.plus(b.n), d: a.d }
  return { n: a.n.times(b.d).plus(b.n.times(a.d)), d: a.d.times(b.d) }
}

export const negate = (a: Fraction): Fraction => ({ n: a.n.negated(), d: a.d })

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n.times(b.n), d: a.d === one ? b.d : b.d === one ? a.d : a.d.times(b.d) }
}

/** `b` may not be zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const d = a.d.times(b.n)
  const n = a.n.times(b.d)
  return d.isNegative() ? { n: n.negated(), d: d.negated() } : { n, d }
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  if (a.d === b.d) return a.n.comparedTo(b.n)
  return a.n.times(b.d).comparedTo(b.n.times(a.d))
}

export const isZero = (a: Fraction): boolean => a.n.isZero()

/** The greatest multiple of `step` that is not above `a`; `a` may not be negative. */
export const cutDown = (a: Fraction, step: Decimal): Fraction =>
  whole(a.n.divToInt(a.d.times(step)).times(step))

/** How many whole steps `a` holds; `a` may not be negative. */
export const wholeSteps = (a: Fraction, step: Decimal): Fraction =>
  whole(a.n.divToInt(a.d.times(step)))

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b]
  return a
}

/** Numerator and denominator as whole numbers without a common divisor. */
export function reduced(a: Fraction): { n: bigint; d: bigint } {
  const places = Math.max(a.n.decimalPlaces(), a.d.decimalPlaces())
  const scale = new Decimal(10).pow(places)
  const n = BigInt(a.n.times(scale).toFixed(0))
  const d = BigInt(a.d.times(scale).toFixed(0))
  const common = greatestCommonDivisor(n < 0n ? -n : n, d)
  return { n: n / common, d: d / common }
}

/** The quotient as a decimal where it is finite, else null. */
export function finite(a: Fraction): Decimal | null {
  if (a.d === one) return a.n
  const { n, d } = reduced(a)
  let rest = d
  while (rest % 2n === 0n) rest /= 2n
  while (rest % 5n === 0n) rest /= 5n
  return rest === 1n ? new Decimal(n.toString()).div(d.toString()) : null
}

/** A decimal string, to 12 places where the quotient is not finite; then `exact` is "numerator/denominator". */
export function written(a: Fraction): { text: string; exact?: string } {
  const value = finite(a)
  if (value) return { text: value.toFixed() }
  const { n, d } = reduced(a)
  return { text: a.n.div(a.d).toFixed(12), exact: `${n}/${d}` }
}
