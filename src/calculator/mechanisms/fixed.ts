import { amountOfFact } from '../facts'
import { parameterOf } from '../setting'
import type { Mechanism } from './mechanism'

export const fixed: Mechanism<'fixed'> = (formula, setting) => {
  const { algebra } = setting
  const printed = algebra.parameter(parameterOf(setting, formula.amount))
  const amount = (formula.needs ?? []).reduce((sum, needed) => {
    // Adding nothing of it leaves the amount as it is, and unknown where the fact is.
    return algebra.add(sum, algebra.nothing(amountOfFact(setting, needed)))
  }, printed)
  return { amount, open: algebra.yes }
}
