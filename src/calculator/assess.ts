import type { Clause, Policy } from '../policies/corpus'
import { Decimal, zero } from '../policies/decimal'
import type { Condition } from '../policies/schema'
import type { Algebra } from './algebra'
import { amountOfFact } from './facts'
import { holds } from './mechanisms/conditions'
import { evaluate } from './mechanisms/evaluate'
import type { Setting } from './setting'
import { factOf } from './setting'
import { withinOwnLimits } from './stacking/public-money'
import type { Status } from './status'
import { statusNumber } from './status'

/** A condition of a clause with where it is printed. */
export interface Asked<B> {
  readonly condition: Condition
  readonly locator: string
  readonly holds: B
}

/** A clause on its own, before the general rules. Amounts in yuan, uncut, unknown where there is no number. */
export interface Assessment<N, B> {
  readonly clause: Clause
  readonly asked: readonly Asked<B>[]
  /** The gate that the formula itself sets. */
  readonly gate: B
  readonly entitlement: N
  /** What the text commits to: nothing under a ceiling. */
  readonly low: N
  readonly high: N
  /** A status number; `awarded` still to be settled by the general rules. */
  readonly status: N
}

const isCeiling = (clause: Clause): boolean =>
  clause.commitment === 'ceiling' || clause.commitment === 'range'

const numbers = new Map<Status, Decimal>()

/** A status as an amount of the algebra. */
export function statusAmount<N, B>(algebra: Algebra<N, B>, status: Status): N {
  let number = numbers.get(status)
  if (!number) numbers.set(status, (number = new Decimal(statusNumber(status))))
  return algebra.constant(number)
}

/** Whether the application date lies in the policy's term; both end days are inside (reading G-A5). */
export function inForce<N, B>(policy: Policy, setting: Setting<N, B>): B {
  const { algebra } = setting
  const date = amountOfFact(setting, 'application_date')
  const { from, to } = policy.days
  const begun = from ? algebra.atLeast(date, algebra.constant(from)) : algebra.yes
  const running = to ? algebra.atLeast(algebra.constant(to), date) : algebra.yes
  return algebra.and(begun, running)
}

function askedOf<N, B>(policy: Policy, clause: Clause, setting: Setting<N, B>): Asked<B>[] {
  const asked = (condition: Condition, locator: string): Asked<B> => {
    return { condition, locator, holds: holds(condition, setting) }
  }
  return [
    ...policy.conditions
      .filter(({ id }) => !clause.exempt_from.includes(id))
      .map(({ condition, locator }) => asked(condition, locator)),
    ...clause.conditions.map((condition) => asked(condition, clause.locator)),
  ]
}

/** What stands where the clause is in force and not refused. */
function standing<N, B>(
  clause: Clause,
  amount: N | undefined,
  eligible: B,
  setting: Setting<N, B>,
): { value: N; status: N } {
  const { algebra } = setting
  const unknown = algebra.unknown()
  if (amount === undefined) {
    const without = clause.commitment === 'by_reference' ? 'by_reference' : 'unquantified'
    return { value: unknown, status: statusAmount(algebra, without) }
  }
  const limited = withinOwnLimits(clause, amount, setting)
  const value = algebra.choose(
    eligible,
    () => limited,
    () => algebra.constant(zero),
  )
  const found = algebra.choose(
    algebra.known(value),
    () => statusAmount(algebra, 'awarded'),
    () => statusAmount(algebra, 'unknown'),
  )
  if (!clause.by_reference_until) return { value, status: found }
  const { fact, item } = factOf(setting, clause.by_reference_until)
  const explicit = algebra.stated(fact, item)
  return {
    value: algebra.choose(
      explicit,
      () => value,
      () => unknown,
    ),
    status: algebra.choose(
      explicit,
      () => found,
      () => statusAmount(algebra, 'by_reference'),
    ),
  }
}

/** What a clause comes to on its own: rate, cap, thresholds, tiers, and the limits printed in the clause itself. */
export function assess<N, B>(
  policy: Policy,
  clause: Clause,
  setting: Setting<N, B>,
  force: B,
): Assessment<N, B> {
  const { algebra } = setting
  const asked = askedOf(policy, clause, setting)
  const outcome = clause.formula && evaluate(clause.formula, setting)
  const gate = outcome?.open ?? algebra.yes
  const eligible = asked.map((each) => each.holds).reduce(algebra.and, gate)
  const refused = algebra.surely(algebra.not(eligible))
  const stands = standing(clause, outcome?.amount, eligible, setting)
  const value = algebra.choose(
    refused,
    () => algebra.constant(zero),
    () => stands.value,
  )
  const settled = algebra.choose(
    refused,
    () => statusAmount(algebra, 'ineligible'),
    () => stands.status,
  )
  const inTerm = algebra.choose(
    force,
    () => value,
    () => algebra.unknown(),
  )
  const entitlement = algebra.cite(clause.id, inTerm, clause.locator)
  return {
    clause,
    asked,
    gate,
    entitlement,
    low: isCeiling(clause) ? algebra.nothing(entitlement) : entitlement,
    high: entitlement,
    status: algebra.cite(
      clause.id,
      algebra.choose(
        force,
        () => settled,
        () => statusAmount(algebra, 'not_in_force'),
      ),
      null,
    ),
  }
}
