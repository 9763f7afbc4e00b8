import { parameterOf } from '../setting'
import { adjust } from './evaluate'
import type { Mechanism } from './mechanism'

export const perUnit: Mechanism<'per_unit'> = (formula, setting) =>
  adjust(formula.count, setting, (count) =>
    setting.algebra.scale(count, parameterOf(setting, formula.amount)),
  )
