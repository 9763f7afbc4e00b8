import { zero } from '../../policies/decimal'
import { adjust, evaluateAll } from './evaluate'
import type { Mechanism } from './mechanism'

/** What is left after deductions, never below nothing. */
export const difference: Mechanism<'difference'> = (formula, setting) => {
  const { algebra } = setting
  const deductions = evaluateAll(formula.less, setting).amounts
  return adjust(formula.of, setting, (amount) =>
    algebra.max(deductions.reduce(algebra.subtract, amount), algebra.constant(zero)),
  )
}
