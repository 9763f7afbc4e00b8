import type { Policy } from '../../policies/corpus'
import { zero } from '../../policies/decimal'
import { evaluate } from '../mechanisms/evaluate'
import type { Setting } from '../setting'
import { holdsUnder } from '../setting'
import type { Stack } from './standing'
import { revised } from './standing'

/**
 * Superior authorities pay first; the policy may add what its own amount is short of, so that beside a
 * superior award it commits to nothing (reading PD-A12).
 */
export function afterSuperiorAwards<N, B>(
  policy: Policy,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const rule = policy.superior_first
  if (!rule || !holdsUnder(setting, rule.only_under)) return stack
  const { algebra } = setting
  const nothing = algebra.constant(zero)
  return revised(
    stack,
    rule.deducts.flatMap(({ less, clauses }) => {
      const paid = evaluate(less, setting).amount
      const cited = (id: string, amount: N): N => algebra.cite(id, amount, rule.locator)
      return clauses.flatMap((id) => {
        const standing = stack.get(id)
        if (!standing) return []
        const { low, high } = standing
        const left = algebra.max(algebra.subtract(high, paid), nothing)
        const firm = algebra.choose(
          algebra.moreThan(paid, nothing),
          () => algebra.nothing(low),
          () => low,
        )
        const range = { low: cited(id, firm), high: cited(id, left) }
        return [[id, { ...range, alone: range }] as const]
      })
    }),
  )
}
