import { parameterOf } from '../setting'
import { adjust } from './evaluate'
import type { Mechanism } from './mechanism'

/** An amount for every whole step reached. */
export const perWhole: Mechanism<'per_whole'> = (formula, setting) => {
  const { algebra } = setting
  const step = parameterOf(setting, formula.step)
  const amount = parameterOf(setting, formula.amount)
  return adjust(formula.of, setting, (held) => algebra.scale(algebra.wholes(held, step), amount))
}
