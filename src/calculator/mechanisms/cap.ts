import { zero } from '../../policies/decimal'
import { parameterOf } from '../setting'
import { adjust, evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

/** At most the cap, less what earlier awards already took of it. */
export const cap: Mechanism<'cap'> = (formula, setting) => {
  const { algebra } = setting
  const printed = algebra.parameter(parameterOf(setting, formula.cap))
  const left = formula.used
    ? algebra.max(
        algebra.subtract(printed, evaluate(formula.used, setting).amount),
        algebra.constant(zero),
      )
    : printed
  return adjust(formula.of, setting, (amount) => algebra.min(amount, left))
}
