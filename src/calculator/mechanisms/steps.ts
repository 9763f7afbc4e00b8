import { zero } from '../../policies/decimal'
import { holdsUnder, parameterOf } from '../setting'
import { evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

/** Thresholds passed: now above one and, where it is asked for the first time, before not. */
export const steps: Mechanism<'steps'> = (formula, setting) => {
  const { algebra } = setting
  const now = evaluate(formula.of, setting).amount
  const before = formula.before && evaluate(formula.before, setting).amount
  const inclusive = formula.inclusive_under && holdsUnder(setting, formula.inclusive_under)
  const beyond = inclusive ? algebra.atLeast : algebra.moreThan
  const passed = formula.steps.map((step) => {
    const threshold = algebra.parameter(parameterOf(setting, step.above))
    const reached = beyond(now, threshold)
    return {
      newly: before ? algebra.and(reached, algebra.not(beyond(before, threshold))) : reached,
      amount: algebra.parameter(parameterOf(setting, step.amount)),
    }
  })
  const nothing = algebra.constant(zero)
  return {
    amount:
      formula.pays === 'highest'
        ? passed.reduce(
            (lower, { newly, amount }) =>
              algebra.choose(
                newly,
                () => amount,
                () => lower,
              ),
            nothing,
          )
        : passed
            .map(({ newly, amount }) =>
              algebra.choose(
                newly,
                () => amount,
                () => nothing,
              ),
            )
            .reduce(algebra.add),
    open: passed.map(({ newly }) => newly).reduce(algebra.or),
  }
}
