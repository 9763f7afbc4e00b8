import { zero } from '../../policies/decimal'
import { adjust, evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

/** Multiplied first, divided once; nothing where there is nothing to divide by. */
export const ratio: Mechanism<'ratio'> = (formula, setting) => {
  const { algebra } = setting
  const times = evaluate(formula.times, setting).amount
  const over = evaluate(formula.over, setting).amount
  const nothing = algebra.constant(zero)
  return adjust(formula.of, setting, (amount) =>
    algebra.choose(
      algebra.moreThan(over, nothing),
      () => algebra.ratio(amount, times, over),
      () => nothing,
    ),
  )
}
