import { evaluateAll } from './evaluate'
import type { Mechanism } from './mechanism'

export const sum: Mechanism<'sum'> = (formula, setting) => {
  const { amounts, open } = evaluateAll(formula.of, setting)
  return { amount: amounts.reduce(setting.algebra.add), open }
}
