import type { Parameter } from '../../policies/corpus'
import type { Amount, Truth } from '../algebras/exact/nodes'

/** How a value is held against a bound. */
export type Order = 'at_least' | 'at_most' | 'more_than' | 'less_than'

/** What holds where the order does not. */
const opposite = {
  at_least: 'less_than',
  less_than: 'at_least',
  more_than: 'at_most',
  at_most: 'more_than',
} as const satisfies Record<Order, Order>

/** Whether a step or a condition compares. */
export const isOrder = (does: string): does is Order => Object.hasOwn(opposite, does)

/** The same order with its sides exchanged. */
const mirrored = {
  at_least: 'at_most',
  at_most: 'at_least',
  more_than: 'less_than',
  less_than: 'more_than',
} as const satisfies Record<Order, Order>

/** The facts that an amount was made of. */
export const leafFacts = (amount: Amount): readonly Amount[] =>
  amount.does === 'fact' ? [amount] : amount.of.flatMap(leafFacts)

/** The first fact that an amount was made of. */
export function leafFact(amount: Amount): Amount | undefined {
  if (amount.does === 'fact') return amount
  for (const each of amount.of) {
    const found = leafFact(each)
    if (found) return found
  }
  return undefined
}

/** The parameter that a bound is, or is made of. */
export const parameterIn = (amount: Amount): Parameter | undefined =>
  amount.parameter ?? amount.of.map(parameterIn).find((each) => each !== undefined)

const isBound = (amount: Amount): boolean =>
  amount.does === 'parameter' || amount.does === 'constant' || !leafFact(amount)

/** A comparison as it is told: the value first, the bound second. */
export interface Comparison {
  readonly order: Order
  readonly value: Amount
  readonly bound: Amount
}

/** The order that two sides have to be in for the comparison to come out as wanted. */
export function comparisonOf(truth: Truth, wanted: boolean): Comparison {
  const [left, right] = truth.sides as readonly [Amount, Amount]
  const asked: Order = wanted ? (truth.does as Order) : opposite[truth.does as Order]
  return isBound(left) && !isBound(right)
    ? { order: mirrored[asked], value: right, bound: left }
    : { order: asked, value: left, bound: right }
}
