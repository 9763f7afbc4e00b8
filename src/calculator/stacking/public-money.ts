import type { Clause } from '../../policies/corpus'
import { zero } from '../../policies/decimal'
import type { JointLimit } from '../../policies/limits'
import type { CountedAwards, CountedMoney, Formula } from '../../policies/schema'
import { evaluate } from '../mechanisms/evaluate'
import type { Setting } from '../setting'
import { holdsUnder, parameterOf } from '../setting'
import type { End } from '../range'
import type { Stack, Standing } from './standing'
import { ends } from '../range'
import { orNothing, revised } from './standing'

/** What a limit says: of which investment or other amount, how much, counting what. */
interface Limit {
  readonly of: Formula
  readonly share?: string | undefined
  readonly cap?: string | undefined
  readonly counts: readonly CountedMoney[]
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
    .filter((counted) => holdsUnder(setting, counted.only_under))
    .map((counted) => evaluate(counted.of, setting).amount)
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

/** The clauses whose awards a limit counts; none where they are paid elsewhere. */
function countedBy<N, B>(
  rules: readonly CountedAwards[],
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Standing<N, B>[] {
  return rules
    .filter((rule) => holdsUnder(setting, rule.only_under))
    .flatMap((rule) => rule.clauses.map((id) => stack.get(id)))
    .filter((standing) => standing !== undefined)
}

const less = <N, B>(
  room: N,
  counted: readonly Standing<N, B>[],
  end: End,
  { algebra }: Setting<N, B>,
) => counted.map((standing) => orNothing(algebra, standing[end])).reduce(algebra.subtract, room)

/** An award within the room that is left; as it is where the room is not known. */
const limitedTo = <N, B>(amount: N, left: N, setting: Setting<N, B>): N =>
  setting.algebra.choose(
    setting.algebra.known(left),
    () => within(setting, amount, left),
    () => amount,
  )

/** The recognitions of an award, with those of the counted awards that it gives way to. */
function hangingOn<N, B>(
  standing: Standing<N, B>,
  counted: readonly Standing<N, B>[],
  gaveWay: B,
  { algebra }: Setting<N, B>,
): ReadonlyMap<string, B> {
  const recognitions = new Map(standing.recognitions)
  for (const other of counted) {
    const isPaid = algebra.moreThan(orNothing(algebra, other.high), algebra.constant(zero))
    for (const [fact, open] of other.recognitions) {
      const through = [open, isPaid, gaveWay].map(algebra.surely).reduce(algebra.and)
      recognitions.set(fact, algebra.or(recognitions.get(fact) ?? algebra.no, through))
    }
  }
  return recognitions
}

/**
 * Awards within one limit, the clauses taking the room one after the other; `allowed` is what the limit leaves
 * beside the public money that the scenario states, before the counted awards are taken out.
 */
function takeRoom<N, B>(
  clauses: readonly string[],
  allowed: N,
  counted: readonly Standing<N, B>[],
  locator: string,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const { algebra } = setting
  const left = {
    low: less(allowed, counted, 'low', setting),
    high: less(allowed, counted, 'high', setting),
  }
  let free = allowed
  const changes: [string, Partial<Standing<N, B>>][] = []
  for (const id of clauses) {
    const standing = stack.get(id)
    if (!standing) continue
    const limited = (end: End): N =>
      algebra.cite(id, limitedTo(standing[end], left[end], setting), locator)
    const range = { low: limited('low'), high: limited('high') }
    const alone = counted.length > 0 ? limitedTo(standing.high, free, setting) : range.high
    const gaveWay = counted.length > 0 ? algebra.moreThan(alone, range.high) : algebra.no
    const recognitions = hangingOn(standing, counted, gaveWay, setting)
    changes.push([id, { ...range, recognitions }])
    for (const end of ends) left[end] = algebra.subtract(left[end], orNothing(algebra, range[end]))
    free = algebra.subtract(free, orNothing(algebra, alone))
  }
  return revised(stack, changes)
}

/** Clauses' own limits once more, now with the awards of other clauses in the stack. */
export function withinOwnLimitsBeside<N, B>(
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  let next = stack
  for (const [id, { assessment }] of stack) {
    for (const limit of assessment.clause.public_money_limits) {
      if (!holdsUnder(setting, limit.only_under)) continue
      const counted = countedBy(limit.counts_awards, stack, setting)
      if (counted.length === 0) continue
      next = takeRoom([id], room(limit, setting, false), counted, limit.locator, next, setting)
    }
  }
  return next
}

/**
 * The awards that a general limit leaves, the clauses taking the room one after the other.
 * Where the investment, or what else is the most, is not stated the limit is not applied: there is nothing to hold the
 * money against.
 */
export function withinJointLimit<N, B>(
  limit: JointLimit,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  if (!holdsUnder(setting, limit.only_under)) return stack
  const counted = countedBy(limit.counts_awards, stack, setting)
  const allowed = room(limit, setting, true)
  return takeRoom(limit.clauses, allowed, counted, limit.locator, stack, setting)
}
