import type { Fraction } from '../../calculator/fraction'
import { reduced } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { StretchPass, Term } from './stretches'

/**
 * A cut award on a stretch in whole numbers: at the n-th value of the grid it pays `cut` times
 * ⌊(rise · n + base) ÷ over⌋, in the small unit that all amounts are counted in.
 */
export interface WholeTerm {
  readonly rise: bigint
  readonly base: bigint
  /** Positive; with the other two without a common divisor. */
  readonly over: bigint
  readonly cut: bigint
}

/** One pass of the rules in whole numbers. */
export interface WholePass {
  readonly fixed: bigint
  readonly terms: readonly WholeTerm[]
}

/** How the numbers of a stretch are counted: the step of the grid in yuan, and so many decimals of a yuan. */
export interface Counting {
  readonly step: Decimal
  readonly places: number
}

export const common = (a: bigint, b: bigint): bigint =>
  b === 0n ? (a < 0n ? -a : a) : common(b, a % b)
export const multipleOf = (a: bigint, b: bigint): bigint => (a / common(a, b)) * b

/** Yuan in the small unit; of an amount between two of them the lower. */
export const wholeUnits = (yuan: Decimal, places: number): bigint =>
  BigInt(yuan.times(new Decimal(10).pow(places)).toFixed(0, Decimal.ROUND_FLOOR))

/** The decimals of a yuan that hold every amount of these passes. */
export const placesOf = (passes: readonly StretchPass[]): number =>
  Math.max(
    2,
    ...passes.flatMap(({ fixed, terms }) => [
      fixed.decimalPlaces(),
      ...terms.map(({ cut }) => cut.decimalPlaces()),
    ]),
  )

function wholeTerm({ line, cut }: Term, { step, places }: Counting): WholeTerm {
  const inCuts = ({ n, d }: Fraction, times: Decimal) =>
    reduced({ n: n.times(times), d: d.times(cut) })
  const rise = inCuts(line.slope, step)
  const base = inCuts(line.intercept, new Decimal(1))
  const over = multipleOf(rise.d, base.d)
  return {
    rise: rise.n * (over / rise.d),
    base: base.n * (over / base.d),
    over,
    cut: wholeUnits(cut, places),
  }
}

export const valueOf = ({ rise, base, over, cut }: WholeTerm, n: bigint): bigint =>
  cut * ((rise * n + base) / over)

/** The pass with what does not vary on the stretch added to what is fixed. */
export function wholePass(pass: StretchPass, counting: Counting): WholePass {
  const terms = pass.terms.map((term) => wholeTerm(term, counting))
  const level = terms.filter(({ rise }) => rise === 0n)
  return {
    fixed: level.reduce(
      (sum, term) => sum + valueOf(term, 0n),
      wholeUnits(pass.fixed, counting.places),
    ),
    terms: terms.filter(({ rise }) => rise !== 0n),
  }
}
