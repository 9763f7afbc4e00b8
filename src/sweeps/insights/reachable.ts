import type { Fraction } from '../../calculator/fraction'
import { compare, whole } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Reach } from './finding'

/** The smallest difference of two values of a fact: one thing, or one fen. */
export const grainOf = ({ type }: Pick<FactRecord, 'type'>): Decimal =>
  new Decimal(type === 'count' ? 1 : '0.01')

const steps = (x: Fraction, grain: Decimal): Decimal => x.n.divToInt(x.d.times(grain)).times(grain)

/** The first value that the fact can take at `x`, or beyond it where the point itself does not count. */
export function reachOf(x: Fraction, grain: Decimal, counts: boolean): Reach {
  const below = steps(x, grain)
  const met = compare(whole(below), x) === 0
  const inclusive = met && counts
  return { at: x, value: inclusive ? below : below.plus(grain), inclusive }
}
