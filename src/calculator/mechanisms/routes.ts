import { zero } from '../../policies/decimal'
import { holdsAll } from './conditions'
import { evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

/** Several ways to one award: the best open one pays, once. */
export const routes: Mechanism<'routes'> = (formula, setting) => {
  const { algebra } = setting
  const ways = formula.routes.map((route) => {
    const outcome = evaluate(route.pays, setting)
    const open = algebra.and(holdsAll(route.when ?? [], setting), outcome.open)
    const amount = algebra.choose(
      open,
      () => outcome.amount,
      () => algebra.constant(zero),
    )
    return { open, amount }
  })
  return {
    amount: ways.map((way) => way.amount).reduce(algebra.max),
    open: ways.map((way) => way.open).reduce(algebra.or),
  }
}
