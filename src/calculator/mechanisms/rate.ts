import { parameterOf } from '../setting'
import { adjust } from './evaluate'
import type { Mechanism } from './mechanism'

export const rate: Mechanism<'rate'> = (formula, setting) =>
  adjust(formula.of, setting, (base) =>
    setting.algebra.scale(base, parameterOf(setting, formula.rate)),
  )
