import { one, zero } from '../../policies/decimal'
import type { Item } from '../../policies/fact-path'
import type { Condition } from '../../policies/schema'
import type { Setting } from '../setting'
import { holdsAll } from './conditions'
import { evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

/** Pays for each qualifying item of a list; where there is none the clause is ineligible. */
export const each: Mechanism<'each'> = (formula, setting) => ({
  amount: setting.algebra.sum(formula.list, qualifying(formula.where, setting, paid(formula.pays))),
  open: gate(formula, setting),
})

/** Pays once, for the item that brings most. */
export const best: Mechanism<'best'> = (formula, setting) => ({
  amount: setting.algebra.best(
    formula.list,
    qualifying(formula.where, setting, paid(formula.pays)),
  ),
  open: gate(formula, setting),
})

export const count: Mechanism<'count'> = (formula, setting) => ({
  amount: setting.algebra.sum(
    formula.list,
    qualifying(formula.where, setting, (inside) => inside.algebra.constant(one)),
  ),
  open: setting.algebra.yes,
})

const paid =
  (formula: Parameters<typeof evaluate>[0]) =>
  <N, B>(inside: Setting<N, B>): N =>
    evaluate(formula, inside).amount

function qualifying<N, B>(
  where: readonly Condition[] | undefined,
  setting: Setting<N, B>,
  amount: (inside: Setting<N, B>) => N,
): (item: Item) => N {
  const { algebra } = setting
  return (item) => {
    const inside = { ...setting, item }
    if (!where) return amount(inside)
    return algebra.choose(
      holdsAll(where, inside),
      () => amount(inside),
      () => algebra.constant(zero),
    )
  }
}

function gate<N, B>(
  formula: { list: string; where?: Condition[] | undefined },
  setting: Setting<N, B>,
): B {
  const { list, where = [] } = formula
  return setting.algebra.some(list, (item) => holdsAll(where, { ...setting, item }))
}
