import type { Amount } from '../algebras/exact/nodes'
import { isZero } from '../fraction'

const isConstant = (amount: Amount): boolean => amount.does === 'constant'
/** Nothing, as the documents say it. */
export const isNought = (amount: Amount): boolean =>
  isConstant(amount) && amount.value !== null && isZero(amount.value)

/** The next amount inward where a step would say nothing: a choice taken, a floor that did not bind. */
export function inner(amount: Amount): Amount | undefined {
  const [a, b] = amount.of
  if (amount.does === 'choose' && !countsAsNothing(amount)) return a
  if (amount.does === 'max' && a && b && isNought(b) && amount.value === a.value) return a
  return undefined
}

/** What is left of an amount inward of all that would say nothing. */
export function essence(amount: Amount): Amount {
  const next = inner(amount)
  return next ? essence(next) : amount
}

/** A fact that is not stated and counts as nothing by default. */
export const isDefaultNothing = (amount: Amount): boolean =>
  amount.does === 'fact' && amount.stated === false && amount.value !== null && isZero(amount.value)

/** A missing fact that a rule counts as nothing. */
export const countsAsNothing = (amount: Amount): boolean => {
  const [taken] = amount.of
  const known = amount.does === 'choose' && amount.test?.does === 'known' ? amount.test : undefined
  return known?.value === false && taken !== undefined && isNought(taken)
}
