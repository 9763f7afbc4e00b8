import type { Policy } from '../../policies/corpus'
import { amountOfFact } from '../facts'
import type { Setting } from '../setting'
import { parameterOf, remembered } from '../setting'
import type { Stack } from './standing'
import { atBothEnds } from '../range'

/** A pool, or the budget of a programme: what it shares out among which clauses, and where that is printed. */
interface Sharing {
  readonly of: { readonly demand: string; readonly locator: string }
  readonly clauses: readonly string[]
}

/** The money, the demand, and whether the demand is above the money. */
function shareOf<N, B>(money: N, asked: string, setting: Setting<N, B>) {
  const { algebra } = setting
  const demand = amountOfFact(setting, asked)
  const both = algebra.and(algebra.known(money), algebra.known(demand))
  const scarce = algebra.and(both, algebra.surely(algebra.moreThan(demand, money)))
  return { money, demand, scarce }
}

/** Awards in proportion where demand is above the money; as they are where the demand is not stated. */
function inProportion<N, B>(
  { of, clauses }: Sharing,
  money: () => N,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const { algebra } = setting
  const share = remembered(setting, 'share', of, [], () => shareOf(money(), of.demand, setting))
  const scaled = (id: string, amount: N): N =>
    algebra.cite(
      id,
      algebra.choose(
        share.scarce,
        () => algebra.ratio(amount, share.money, share.demand),
        () => amount,
      ),
      of.locator,
    )
  const next = new Map(stack)
  for (const id of clauses) {
    const standing = stack.get(id)
    if (!standing) continue
    const shared = () => ({ ...standing, ...atBothEnds(standing, (amount) => scaled(id, amount)) })
    const { clause } = standing.assessment
    next.set(id, remembered(setting, 'scaled', clause, [standing, share], shared))
  }
  return next
}

/** Yearly pools of single articles first, then the budget of the whole programme (reading LH-A11). */
export function withinBudget<N, B>(
  policy: Policy,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const { pools, budget } = policy
  const afterPools = pools.reduce((left, pool) => {
    const money = () => setting.algebra.parameter(parameterOf(setting, pool.amount))
    return inProportion({ of: pool, clauses: pool.clauses }, money, left, setting)
  }, stack)
  if (!budget) return afterPools
  const clauses = policy.clauses.map((clause) => clause.id)
  const money = () => amountOfFact(setting, budget.budget)
  return inProportion({ of: budget, clauses }, money, afterPools, setting)
}
