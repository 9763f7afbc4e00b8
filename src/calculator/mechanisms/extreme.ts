import { evaluateAll } from './evaluate'
import type { Mechanism } from './mechanism'

export const least: Mechanism<'least'> = (formula, setting) => {
  const { amounts, open } = evaluateAll(formula.of, setting)
  return { amount: amounts.reduce(setting.algebra.min), open }
}

export const greatest: Mechanism<'greatest'> = (formula, setting) => {
  const { amounts, open } = evaluateAll(formula.of, setting)
  return { amount: amounts.reduce(setting.algebra.max), open }
}
