import type { Arithmetic } from './arithmetic'
import type { Expression } from './expression'
import { says } from './expression'
import type { Limbs, Place } from './limbs'
import { base, limb, limit, literal, single, smaller, top } from './limbs'

type Bounds = Pick<Limbs, 'least' | 'most' | 'nullable'>

/** A divisor that is not above this is taken limb by limb: what is left over and the next limb fit one cell. */
const short = 100_000_000n
const wideBase = BigInt(base)

/** The greatest quotient that one cell holds: what is more is said to be beyond the sheet. */
const mostQuotient = limit - 1n

/** Whole quotients of numbers that are not negative, by numbers that are above nothing. */
export function quotientsOf(place: Place, { subtract, multiply, compare }: Arithmetic) {
  /** Long division by a number that leaves room beside it for a limb. */
  function byShort(a: Limbs, divisor: Expression, bounds: Bounds): Limbs {
    const of: Expression[] = []
    let left: Expression = 0
    for (let at = a.of.length - 1; at >= 0; at -= 1) {
      const over =
        at === a.of.length - 1 ? limb(a, at) : place(says('+', says('*', left, base), limb(a, at)))
      const digit = place(says('INT', says('/', over, divisor)))
      of.unshift(digit)
      if (at > 0) left = place(says('-', over, says('*', digit, divisor)))
    }
    return { ...bounds, of }
  }

  const rough = (a: Limbs): Expression =>
    a.of.reduce<Expression>((all, each, at) => {
      if (at === 0) return each
      const part = says('*', each, base ** at)
      return all === 0 ? part : says('+', all, part)
    }, 0)

  /** A guess in doubles, at most one off, set right by what is exactly left. */
  function byGuess(a: Limbs, b: Limbs, { nullable, most }: Bounds): Limbs {
    const greatest = smaller(most, mostQuotient)
    const ratio = place(says('/', rough(a), place(rough(b))))
    const whole = says('INT', ratio)
    const guess = place(says('IF', says('>=', ratio, Number(limit)), says('/', 1, 0), whole))
    const guessed = single(guess, 0n, greatest, nullable)
    const taken = multiply(guessed, b, { least: 0n, most: greatest * b.most, nullable })
    const left = subtract(a, taken, { least: -2n * b.most, most: 2n * b.most, nullable })
    const more = compare('>=', left, b)
    const less = compare('>=', left, literal(0n))
    const exact = place(says('+', guess, says('-', says('+', more, less), 1)))
    return single(exact, 0n, greatest, nullable)
  }

  return function divide(a: Limbs, b: Limbs, bounds: Bounds): Limbs {
    if (a.most === 0n) return { ...bounds, of: a.of }
    const isLiteral = b.least === b.most
    let [dividend, divisor] = [a, b.most]
    while (isLiteral && divisor % wideBase === 0n && dividend.of.length > 1) {
      divisor /= wideBase
      dividend = {
        ...dividend,
        of: dividend.of.slice(1),
        least: 0n,
        most: dividend.most / wideBase,
      }
    }
    if (isLiteral && divisor === 1n) return { ...bounds, of: dividend.of }
    if (divisor <= short && b.of.length === 1) {
      return byShort(dividend, isLiteral ? Number(divisor) : top(b), bounds)
    }
    return byGuess(a, b, bounds)
  }
}
