import type { Clause, Policy } from '../policies/corpus'
import { Decimal, zero } from '../policies/decimal'
import { conditionParts } from '../policies/formula-parts'
import { isExempt } from '../policies/exempt'
import type { Condition } from '../policies/schema'
import type { Algebra } from './algebra'
import { amountOfFact } from './facts'
import { holds } from './mechanisms/conditions'
import { evaluate } from './mechanisms/evaluate'
import type { Setting } from './setting'
import { chosenReading, factOf, holdsUnder } from './setting'
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
  /** What it comes to where every condition holds; undefined where the text gives no number. */
  readonly amount: N | undefined
  readonly entitlement: N
  /** What the text commits to: nothing under a ceiling. */
  readonly low: N
  readonly high: N
  /** A status number; `awarded` still to be settled by the general rules. */
  readonly status: N
  /** Facts that only an authority decides and that the clause asks, by id: yes where that is open. */
  readonly recognitions: ReadonlyMap<string, B>
}

function isCeiling<N, B>(clause: Clause, setting: Setting<N, B>): boolean {
  const { commitment, ceiling_under: under } = clause
  return (
    commitment === 'ceiling' ||
    commitment === 'range' ||
    (under !== undefined && holdsUnder(setting, under))
  )
}

/**
 * The recognitions that the conditions of a clause ask; open while the scenario does not state them, and what they
 * stand in does not hold without them.
 */
function recognitionsOf<N, B>(clause: Clause, setting: Setting<N, B>): ReadonlyMap<string, B> {
  const { algebra } = setting
  const open = new Map<string, B>()
  for (const condition of clause.conditions) {
    for (const part of conditionParts(condition)) {
      if (part.kind !== 'flag' && part.kind !== 'one_of') continue
      const { fact } = factOf(setting, part.fact)
      if (!fact.recognition) continue
      const unstated = algebra.not(algebra.stated(fact))
      if (part === condition) open.set(fact.id, unstated)
      else {
        const without = algebra.surely(holds(condition, { ...setting, undecided: true }))
        const needed = algebra.and(unstated, algebra.not(without))
        open.set(fact.id, algebra.or(open.get(fact.id) ?? algebra.no, needed))
      }
    }
  }
  return open
}

/** What a clause commits to: nothing under a ceiling, nor while a recognition is open. */
function committed<N, B>(
  clause: Clause,
  entitlement: N,
  recognitions: ReadonlyMap<string, B>,
  setting: Setting<N, B>,
): N {
  const { algebra } = setting
  if (isCeiling(clause, setting)) return algebra.nothing(entitlement)
  return [...recognitions.values()].reduce(
    (firm, open) =>
      algebra.choose(
        open,
        () => algebra.nothing(firm),
        () => firm,
      ),
    entitlement,
  )
}

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
      .filter(({ id }) => !isExempt(clause, id, (reading) => chosenReading(setting, reading)))
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
): { value: N; status: N; limited?: N } {
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
  if (!clause.by_reference_until) return { value, status: found, limited }
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
    limited,
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
  const outcome = clause.formula && evaluate(clause.formula, { ...setting, clause: clause.id })
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
  const recognitions = recognitionsOf(clause, setting)
  return {
    clause,
    asked,
    gate,
    amount: stands.limited,
    entitlement,
    low: committed(clause, entitlement, recognitions, setting),
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
    recognitions,
  }
}
