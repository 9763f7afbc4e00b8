import type { Clause, Policy } from '../policies/corpus'
import { Decimal, one } from '../policies/decimal'
import type { Fraction } from './fraction'
import { add, compare, cutDown, multiply, nought, subtract, whole } from './fraction'

/** A part of what a clause pays, told apart by year or by payer. */
interface Portion {
  readonly share?: string | undefined
}

/** The share of each portion as printed; equal shares where the text prints none. */
function sharesOf(portions: readonly Portion[], { parameters }: Clause): readonly Fraction[] {
  const equal: Fraction = { n: one, d: new Decimal(portions.length) }
  return portions.map(({ share }) => {
    const printed = parameters.find(({ id }) => id === share)
    return printed ? whole(printed.value) : equal
  })
}

/**
 * An amount in its portions, in yuan, which add up to it: each but the last is its share cut down to the rounding
 * step of the document, the rest is in the last.
 */
export function portionsOf(
  amount: Fraction,
  portions: readonly Portion[],
  clause: Clause,
  { step }: Pick<Policy, 'step'>,
): readonly Fraction[] {
  const cut = sharesOf(portions, clause)
    .slice(0, -1)
    .map((share) => cutDown(multiply(amount, share), step))
  return [...cut, subtract(amount, cut.reduce(add, nought))]
}

/** What of an amount is paid in the first year: all of it where the clause has no instalments. */
export function inFirstYear(amount: Fraction, clause: Clause, policy: Policy): Fraction {
  const { instalments } = clause
  if (!instalments) return amount
  return portionsOf(amount, instalments, clause, policy)
    .filter((_, index) => instalments[index]?.year === 1)
    .reduce(add, nought)
}

/** Both ends in their portions, the lesser first: where both are small the rest may be less of the greater. */
export function rangesOf(
  range: { readonly low: Fraction; readonly high: Fraction },
  portions: readonly Portion[],
  clause: Clause,
  policy: Policy,
): readonly { readonly low: Fraction; readonly high: Fraction }[] {
  const low = portionsOf(range.low, portions, clause, policy)
  return portionsOf(range.high, portions, clause, policy).map((high, index) => {
    const other = low[index] ?? nought
    return compare(other, high) <= 0 ? { low: other, high } : { low: high, high: other }
  })
}
