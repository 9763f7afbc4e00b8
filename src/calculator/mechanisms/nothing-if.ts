import { zero } from '../../policies/decimal'
import { holdsAll } from './conditions'
import { adjust } from './evaluate'
import type { Mechanism } from './mechanism'

export const nothingIf: Mechanism<'nothing_if'> = (formula, setting) => {
  const { algebra } = setting
  const barred = holdsAll(formula.all, setting)
  return adjust(formula.pays, setting, (amount) =>
    algebra.choose(
      barred,
      () => algebra.constant(zero),
      () => amount,
    ),
  )
}
