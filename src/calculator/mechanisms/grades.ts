import { Decimal, zero } from '../../policies/decimal'
import { amountOfFact } from '../facts'
import type { Setting } from '../setting'
import { factOf, parameterOf } from '../setting'
import { evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

const levels = new Map<string, Decimal>()

/** A grade that is a number, the same object every time: what is made of constants is kept by them. */
function levelOf(grade: string): Decimal {
  let level = levels.get(grade)
  if (!level) levels.set(grade, (level = new Decimal(grade)))
  return level
}

/** Whether a fact has a grade: a choice by its id, a count by its number. */
function has<N, B>(by: string, grade: string, setting: Setting<N, B>): B {
  const { algebra } = setting
  const { fact, item } = factOf(setting, by)
  if (fact.type === 'enum') return algebra.oneOf(fact, [grade], item)
  const held = amountOfFact(setting, by)
  const level = algebra.constant(levelOf(grade))
  return algebra.and(algebra.atLeast(held, level), algebra.atLeast(level, held))
}

/** A printed amount, or a printed rate of one base, for each grade. */
export const grades: Mechanism<'grades'> = (formula, setting) => {
  const { algebra } = setting
  const { by, amounts = {}, of, rates = {} } = formula
  const base = of && evaluate(of, setting)
  const table = [
    ...Object.entries(amounts).map(([grade, id]) => ({
      is: has(by, grade, setting),
      amount: algebra.parameter(parameterOf(setting, id)),
    })),
    ...Object.entries(rates).map(([grade, id]) => ({
      is: has(by, grade, setting),
      amount: algebra.scale(base?.amount ?? algebra.unknown(), parameterOf(setting, id)),
    })),
  ]
  const listed =
    formula.otherwise === 'nothing' ? algebra.yes : table.map(({ is }) => is).reduce(algebra.or)
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
    open: base ? algebra.and(listed, base.open) : listed,
  }
}
