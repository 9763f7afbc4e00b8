import { Decimal, zero } from '../../policies/decimal'
import { amountOfFact } from '../facts'
import { factOf, parameterOf } from '../setting'
import type { Mechanism } from './mechanism'

/** A printed amount for each grade. */
export const grades: Mechanism<'grades'> = (formula, setting) => {
  const { algebra } = setting
  const { fact, item } = factOf(setting, formula.by)
  const table = Object.entries(formula.amounts).map(([grade, id]) => {
    const amount = algebra.parameter(parameterOf(setting, id))
    if (fact.type === 'enum') return { is: algebra.oneOf(fact, [grade], item), amount }
    const held = amountOfFact(setting, formula.by)
    const level = algebra.constant(new Decimal(grade))
    return { is: algebra.and(algebra.atLeast(held, level), algebra.atLeast(level, held)), amount }
  })
  return {
    amount: table.reduceRight(
      (otherwise, { is, amount }) =>
        algebra.choose(
          is,
          () => amount,
          () => otherwise,
        ),
      algebra.constant(zero),
    ),
    open:
      formula.otherwise === 'nothing' ? algebra.yes : table.map(({ is }) => is).reduce(algebra.or),
  }
}
