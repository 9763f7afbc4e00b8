import type { Policy } from '../../policies/corpus'
import { amountOfFact } from '../facts'
import type { Setting } from '../setting'
import { parameterOf } from '../setting'
import type { Stack } from './standing'
import { atBothEnds } from '../range'
import { revised } from './standing'

/** Awards in proportion where demand is above the money; as they are where the demand is not stated. */
function inProportion<N, B>(
  ids: readonly string[],
  money: N,
  demand: N,
  locator: string,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const { algebra } = setting
  const both = algebra.and(algebra.known(money), algebra.known(demand))
  const scarce = algebra.and(both, algebra.surely(algebra.moreThan(demand, money)))
  const scaled = (id: string, amount: N): N =>
    algebra.cite(
      id,
      algebra.choose(
        scarce,
        () => algebra.ratio(amount, money, demand),
        () => amount,
      ),
      locator,
    )
  return revised(
    stack,
    ids.flatMap((id) => {
      const standing = stack.get(id)
      if (!standing) return []
      return [[id, atBothEnds(standing, (amount) => scaled(id, amount))] as const]
    }),
  )
}

/** Yearly pools of single articles first, then the budget of the whole programme (reading LH-A11). */
export function withinBudget<N, B>(
  policy: Policy,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const { algebra } = setting
  const afterPools = policy.pools.reduce((left, pool) => {
    const money = algebra.parameter(parameterOf(setting, pool.amount))
    return inProportion(
      pool.clauses,
      money,
      amountOfFact(setting, pool.demand),
      pool.locator,
      left,
      setting,
    )
  }, stack)
  if (!policy.budget) return afterPools
  return inProportion(
    policy.clauses.map((clause) => clause.id),
    amountOfFact(setting, policy.budget.budget),
    amountOfFact(setting, policy.budget.demand),
    policy.budget.locator,
    afterPools,
    setting,
  )
}
