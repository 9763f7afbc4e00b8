import { evaluateAll } from './evaluate'
import type { Mechanism } from './mechanism'

export const product: Mechanism<'product'> = (formula, setting) => {
  const { amounts, open } = evaluateAll(formula.of, setting)
  return { amount: amounts.reduce(setting.algebra.times), open }
}
