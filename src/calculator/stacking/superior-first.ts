import type { Policy } from '../../policies/corpus'
import { zero } from '../../policies/decimal'
import { evaluate } from '../mechanisms/evaluate'
import type { Setting } from '../setting'
import { holdsUnder } from '../setting'
import type { Stack } from './standing'
import { revised } from './standing'

/** Superior authorities pay first; the policy adds what its own amount is short of (reading PD-A12). */
export function afterSuperiorAwards<N, B>(
  policy: Policy,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const rule = policy.superior_first
  if (!rule || !holdsUnder(setting, rule.only_under)) return stack
  const { algebra } = setting
  const paid = evaluate(rule.less, setting).amount
  const shortfall = (id: string, amount: N): N =>
    algebra.cite(
      id,
      algebra.max(algebra.subtract(amount, paid), algebra.constant(zero)),
      rule.locator,
    )
  return revised(
    stack,
    rule.clauses.flatMap((id) => {
      const standing = stack.get(id)
      if (!standing) return []
      const range = { low: shortfall(id, standing.low), high: shortfall(id, standing.high) }
      return [[id, { ...range, alone: range }] as const]
    }),
  )
}
