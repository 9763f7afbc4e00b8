import { zero } from '../../policies/decimal'
import { amountOfFact } from '../facts'
import type { Mechanism } from './mechanism'

export const fact: Mechanism<'fact'> = (formula, setting) => {
  const { algebra } = setting
  const value = amountOfFact(setting, formula.fact)
  const amount =
    formula.unstated === 'zero'
      ? algebra.choose(
          algebra.known(value),
          () => value,
          () => algebra.constant(zero),
        )
      : value
  return { amount, open: algebra.yes }
}
