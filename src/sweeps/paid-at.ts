import type { Curve } from '../calculator/algebras/curve'
import { isFlat } from '../calculator/algebras/curve'
import { valueAt } from '../calculator/algebras/curve/line'
import { pieceAt } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import { cutDown } from '../calculator/fraction'
import type { End } from '../calculator/range'
import { Decimal, zero } from '../policies/decimal'
import type { Offer } from './offer'

/** The awards that one pass of the rules adds up, in yuan. */
export interface Payment {
  /** The sum of those that do not vary, each cut. */
  readonly fixed: Decimal
  readonly varying: readonly { readonly curve: Curve; readonly step: Decimal }[]
}

function paymentOf(offer: Offer, end: End): Payment {
  let fixed = zero
  const varying: { curve: Curve; step: Decimal }[] = []
  for (const award of offer.awards) {
    const curve = award[end]
    const [only = null] = curve.after
    if (!isFlat(curve)) varying.push({ curve, step: award.step })
    else if (only) fixed = fixed.plus(cutDown(only.intercept, award.step).n)
  }
  return { fixed, varying }
}

const known = new WeakMap<Offer, Partial<Record<End, Payment>>>()

function passOf(offer: Offer, end: End): Payment {
  const own = known.get(offer) ?? {}
  known.set(offer, own)
  return (own[end] ??= paymentOf(offer, end))
}

/** The passes that one end of an offer goes by: the total each its own, a theme the better or the poorer of both. */
export function passesOf(offer: Offer, end: End): readonly Payment[] {
  if (offer.subject !== 'theme') return [passOf(offer, end)]
  return [passOf(offer, 'low'), passOf(offer, 'high')]
}

/** What the passes come to together: the smaller at the low end, the greater at the high end. */
export function settled(end: End, passes: readonly Decimal[]): Decimal {
  return end === 'low' ? Decimal.min(...passes) : Decimal.max(...passes)
}

/**
 * What an offer pays at one value of the swept fact, in yuan: every award cut as it is paid, then added up
 * (data/README, Glossary: cut down once, last). Null where there is no number.
 */
export function paidAt(offer: Offer, end: End, x: Fraction): Decimal | null {
  if (!pieceAt(offer[end], x)) return null
  const passes = passesOf(offer, end).map(({ fixed, varying }) =>
    varying.reduce((total, { curve, step }) => {
      const line = pieceAt(curve, x)
      return line ? total.plus(cutDown(valueAt(line, x), step).n) : total
    }, fixed),
  )
  return settled(end, passes)
}
