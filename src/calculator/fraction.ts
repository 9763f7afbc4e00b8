import { Decimal, one, zero } from '../policies/decimal'

/** An exact quotient of two decimals; `d` is positive, and the very object `one` where nothing was divided. */
export interface Fraction {
  readonly n: Decimal
  readonly d: Decimal
}

export const whole = (n: Decimal): Fraction => ({ n, d: one })
export const nought: Fraction = whole(zero)
export const unit: Fraction = whole(one)

export const isZero = (a: Fraction): boolean => a.n.isZero()

/** A product, without the work where a side is the very object `one`, as mostly below the line. */
const times = (a: Decimal, b: Decimal): Decimal => (a === one ? b : b === one ? a : a.times(b))

export function add(a: Fraction, b: Fraction): Fraction {
  if (isZero(a)) return b
  if (isZero(b)) return a
  if (a.d === b.d) return { n: a.n.plus(b.n), d: a.d }
  return { n: times(a.n, b.d).plus(times(b.n, a.d)), d: times(a.d, b.d) }
}

export const negate = (a: Fraction): Fraction => ({ n: a.n.negated(), d: a.d })

export function subtract(a: Fraction, b: Fraction): Fraction {
  if (isZero(b)) return a
  if (a.d === b.d) return { n: a.n.minus(b.n), d: a.d }
  return { n: times(a.n, b.d).minus(times(b.n, a.d)), d: times(a.d, b.d) }
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: times(a.n, b.n), d: times(a.d, b.d) }
}

/** `b` may not be zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const d = times(a.d, b.n)
  const n = times(a.n, b.d)
  return d.isNegative() ? { n: n.negated(), d: d.negated() } : { n, d }
}

/** `comparedTo` of finite decimals, which copies the second. */
function order(a: Decimal, b: Decimal): number {
  if (a === b) return 0
  if (a.isZero() || b.isZero()) return a.isZero() ? (b.isZero() ? 0 : -b.s) : a.s
  if (a.s !== b.s) return a.s
  if (a.e !== b.e) return a.e > b.e ? a.s : -a.s
  const most = Math.max(a.d.length, b.d.length)
  for (let at = 0; at < most; at += 1) {
    const difference = (a.d[at] ?? 0) - (b.d[at] ?? 0)
    if (difference !== 0) return difference > 0 ? a.s : -a.s
  }
  return 0
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  if (a.d === b.d || isZero(a) || isZero(b)) return order(a.n, b.n)
  return order(times(a.n, b.d), times(b.n, a.d))
}

/** The greatest multiple of `step` that is not above `a`; `a` may not be negative. */
export const cutDown = (a: Fraction, step: Decimal): Fraction =>
  whole(a.n.divToInt(times(a.d, step)).times(step))

/** How many whole steps `a` holds; `a` may not be negative. */
export const wholeSteps = (a: Fraction, step: Decimal): Fraction =>
  whole(a.n.divToInt(times(a.d, step)))

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
