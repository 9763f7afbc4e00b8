import type { Curve, Stretches } from '../calculator/algebras/curve'
import { isLevel, valueAt } from '../calculator/algebras/curve/line'
import { pieceAt } from '../calculator/algebras/curve/pieces'
import type { Sum } from '../calculator/calculate'
import type { Fraction } from '../calculator/fraction'
import { cutDown } from '../calculator/fraction'
import { Decimal, zero } from '../policies/decimal'

export type Bound = 'low' | 'high'
export type PlaceSum = Sum<Curve, Stretches>

interface Terms {
  /** Sum of the awards that do not vary, each cut. */
  readonly fixed: Decimal
  readonly varying: readonly { readonly curve: Curve; readonly step: Decimal }[]
}

const termsOf: Record<Bound, WeakMap<PlaceSum, Terms>> = { low: new WeakMap(), high: new WeakMap() }

function splitTerms(sum: PlaceSum, bound: Bound): Terms {
  const steps = new Map(sum.policies.map(({ id, step }) => [id, step]))
  let fixed = zero
  const varying: { curve: Curve; step: Decimal }[] = []
  for (const { standing } of sum.awards) {
    const curve = standing[bound]
    const step = steps.get(standing.assessment.clause.policy) ?? new Decimal('0.01')
    const [only] = curve.after
    if (curve.xs.length > 2 || (only && !isLevel(only))) varying.push({ curve, step })
    else if (only) fixed = fixed.plus(cutDown(only.intercept, step).n)
  }
  return { fixed, varying }
}

/**
 * What a place pays at one value of the swept fact, in yuan: every award cut as it is paid, then added up
 * (scenario.md, One cut, last). Null where the total is unknown.
 */
export function paidAt(sum: PlaceSum, bound: Bound, x: Fraction): Decimal | null {
  if (!pieceAt(sum[bound], x)) return null
  let terms = termsOf[bound].get(sum)
  if (!terms) termsOf[bound].set(sum, (terms = splitTerms(sum, bound)))
  return terms.varying.reduce((total, { curve, step }) => {
    const line = pieceAt(curve, x)
    return line ? total.plus(cutDown(valueAt(line, x), step).n) : total
  }, terms.fixed)
}
