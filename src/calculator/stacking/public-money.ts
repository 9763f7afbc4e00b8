import type { Clause } from '../../policies/corpus'
import { zero } from '../../policies/decimal'
import type { CountedAwards, Formula } from '../../policies/schema'
import { evaluate } from '../mechanisms/evaluate'
import type { Setting } from '../setting'
import { holdsUnder, parameterOf } from '../setting'
import type { End, Stack } from './standing'
import { ends, orNothing, revised } from './standing'

/** What a limit over all public money says: of which investment, how much, counting what. */
interface Limit {
  readonly of: Formula
  readonly share?: string | undefined
  readonly cap?: string | undefined
  readonly counts: readonly Formula[]
}

/** The room that the limit leaves under the public money that the scenario states; may fall below nothing. */
function room<N, B>(limit: Limit, setting: Setting<N, B>, unstatedAsNothing: boolean): N {
  const { algebra } = setting
  const investment = evaluate(limit.of, setting).amount
  const share = limit.share
    ? algebra.scale(investment, parameterOf(setting, limit.share))
    : investment
  const allowed = limit.cap
    ? algebra.min(share, algebra.parameter(parameterOf(setting, limit.cap)))
    : share
  return limit.counts
    .map((counted) => evaluate(counted, setting).amount)
    .map((counted) => (unstatedAsNothing ? orNothing(algebra, counted) : counted))
    .reduce(algebra.subtract, allowed)
}

function within<N, B>(setting: Setting<N, B>, amount: N, left: N): N {
  const { algebra } = setting
  return algebra.max(algebra.min(amount, left), algebra.constant(zero))
}

/** An entitlement within the limits over public money that its own clause prints. */
export function withinOwnLimits<N, B>(clause: Clause, amount: N, setting: Setting<N, B>): N {
  return clause.public_money_limits
    .filter((limit) => holdsUnder(setting, limit.only_under))
    .reduce((left, limit) => within(setting, left, room(limit, setting, false)), amount)
}

/** The awards of other clauses in the stack that a limit counts; none where they are paid elsewhere. */
function counted<N, B>(
  rules: readonly CountedAwards[],
  stages: Record<CountedAwards['stage'], Stack<N, B>>,
  end: End,
  setting: Setting<N, B>,
): N[] {
  return rules
    .filter((rule) => holdsUnder(setting, rule.only_under))
    .flatMap((rule) => rule.clauses.map((id) => stages[rule.stage].get(id)))
    .filter((standing) => standing !== undefined)
    .map((standing) => orNothing(setting.algebra, standing[end]))
}

/** Clauses' own limits once more, now with the awards of the other layer in the stack. */
export function withinJointLimits<N, B>(stack: Stack<N, B>, setting: Setting<N, B>): Stack<N, B> {
  const { algebra } = setting
  const stages = { before_limits: stack, paid: stack }
  let next = stack
  for (const [id, standing] of stack) {
    for (const limit of standing.assessment.clause.public_money_limits) {
      if (!holdsUnder(setting, limit.only_under)) continue
      const limited = { low: standing.low, high: standing.high }
      for (const end of ends) {
        const others = counted(limit.counts_awards, stages, end, setting)
        if (others.length === 0) continue
        const left = others.reduce(algebra.subtract, room(limit, setting, false))
        limited[end] = algebra.cite(
          id,
          algebra.choose(
            algebra.known(left),
            () => within(setting, standing[end], left),
            () => standing[end],
          ),
          limit.locator,
        )
      }
      next = revised(next, [[id, limited]])
    }
  }
  return next
}

/** A limit of the general rules over several clauses of one project. */
export interface ProjectLimit extends Limit {
  readonly clauses: readonly string[]
  readonly locator: string
  readonly counts_awards: readonly CountedAwards[]
  readonly only_under?: Record<string, string> | undefined
}

/**
 * The awards that a general limit leaves, the clauses taking the room one after the other.
 * Where the investment is not stated the limit is not applied (scenario.md, policies and locations).
 */
export function withinProjectLimit<N, B>(
  limit: ProjectLimit,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  if (!holdsUnder(setting, limit.only_under)) return stack
  const { algebra } = setting
  const stages = { before_limits: stack, paid: stack }
  const stated = room(limit, setting, true)
  const left = Object.fromEntries(
    ends.map((end) => [
      end,
      counted(limit.counts_awards, stages, end, setting).reduce(algebra.subtract, stated),
    ]),
  ) as Record<End, N>
  let next = stack
  for (const id of limit.clauses) {
    const standing = stack.get(id)
    if (!standing) continue
    const limited = { low: standing.low, high: standing.high }
    for (const end of ends) {
      const remaining = left[end]
      limited[end] = algebra.cite(
        id,
        algebra.choose(
          algebra.known(remaining),
          () => within(setting, standing[end], remaining),
          () => standing[end],
        ),
        limit.locator,
      )
      left[end] = algebra.subtract(remaining, orNothing(algebra, limited[end]))
    }
    next = revised(next, [[id, limited]])
  }
  return next
}
