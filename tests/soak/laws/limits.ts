import type { SumAward } from '../../../src/calculator/report/award'
import { holdsUnder } from '../../../src/calculator/setting'
import type { Corpus, Policy } from '../../../src/policies/corpus'
import { Decimal } from '../../../src/policies/decimal'
import type { JointLimit } from '../../../src/policies/limits'
import { limitsOf } from '../../../src/policies/limits'
import type { Formula, PublicMoneyLimit } from '../../../src/policies/schema'
import type { Asked, Input, Law } from './asked'
import { sums } from './asked'
import { amountOf } from './caps'

const zero = new Decimal(0)

/** What a plain fact of a rule is stated as; null where it is not stated, or the rule is no plain fact. */
const stated = (formula: Formula, input: Input): Decimal | null =>
  formula.kind === 'fact' ? amountOf(input[formula.fact]) : null

/** One end of an award in yuan; nothing counts as 0. */
const paid = (sum: SumAward, id: string, end: 'low' | 'high'): Decimal =>
  new Decimal(sum.clauses.find((each) => each.id === id)?.award?.[end] ?? 0)

const total = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((all, each) => all.plus(each), zero)

/** A limit of a clause, or one of the general rules, which has neither share nor cap of its own. */
type Limit = Pick<JointLimit, 'id' | 'of' | 'counts' | 'counts_awards' | 'only_under'> &
  Partial<Pick<PublicMoneyLimit, 'share' | 'cap'>>

/** The clauses of a limit keep within what the public money that is stated, and the awards that it counts, leave. */
function overLimit(
  limit: Limit,
  clauses: readonly string[],
  sum: SumAward,
  { corpus, input, report }: Asked,
): string[] {
  const setting = { corpus, readings: report.readings }
  if (!holdsUnder(setting, limit.only_under)) return []
  const investment = stated(limit.of, input)
  if (!investment) return []
  const parameter = (id: string | undefined): Decimal | undefined =>
    id === undefined ? undefined : corpus.parameters.get(id)?.value
  const shared = investment.times(parameter(limit.share) ?? 1)
  const allowed = Decimal.min(shared, parameter(limit.cap) ?? shared)
  const others = limit.counts_awards
    .filter(({ only_under }) => holdsUnder(setting, only_under))
    .flatMap((rule) => rule.clauses)
  const counted = total(
    limit.counts
      .filter(({ only_under }) => holdsUnder(setting, only_under))
      .map((each) => stated(each.of, input) ?? zero),
  )
  // The ends of an award are the lesser and the greater of two passes: where one award is at its high, the others
  // are at their lows at least.
  return [...clauses, ...others].flatMap((one) => {
    const together = (ids: readonly string[]): Decimal =>
      total(ids.map((id) => paid(sum, id, id === one ? 'high' : 'low')))
    const room = Decimal.max(allowed.minus(counted).minus(together(others)), zero)
    const mine = together(clauses)
    const words = `${limit.id}: ${clauses.join(', ')} pay ${mine.toFixed()}, and ${room.toFixed()} are left`
    return mine.greaterThan(room) ? [words] : []
  })
}

/** No award passes the limits over public money, its clause's own and the general ones, alone or in a place. */
export const withinPublicMoney: Law = (asked) =>
  sums(asked.report).flatMap(([name, sum]) => {
    const policies = new Set(sum.clauses.map(({ id }) => asked.corpus.clauses.get(id)?.policy))
    const general = asked.corpus.policies
      .filter(({ id }) => policies.has(id))
      .flatMap((policy) =>
        limitsOf(policy).flatMap((each) => overLimit(each, each.clauses, sum, asked)),
      )
    const own = sum.clauses.flatMap(({ id }) =>
      (asked.corpus.clauses.get(id)?.public_money_limits ?? []).flatMap((each) =>
        overLimit(each, [id], sum, asked),
      ),
    )
    return [...general, ...own].map((words) => `${name}, ${words}`)
  })

/** Every award of a pool that is asked for too much is cut in proportion. */
function outOfProportion(
  what: string,
  ids: readonly string[],
  money: Decimal | null | undefined,
  demand: Decimal | null,
  sum: SumAward,
  { step }: Policy,
): string[] {
  if (!money || !demand?.greaterThan(money)) return []
  return sum.clauses.flatMap(({ id, award, entitlement }) => {
    if (!ids.includes(id) || !award || !entitlement) return []
    // The entitlement is shown cut down; what it was cut by counts in the award.
    const uncut = new Decimal(entitlement.high).plus(step)
    return new Decimal(award.high).times(demand).greaterThan(uncut.times(money))
      ? [`${what}: ${id} pays ${award.high} of ${entitlement.high}`]
      : []
  })
}

const scarce = (policy: Policy, sum: SumAward, corpus: Corpus, input: Input): string[] => [
  ...policy.pools.flatMap(({ id, clauses, amount, demand }) => {
    const money = corpus.parameters.get(amount)?.value
    return outOfProportion(id, clauses, money, amountOf(input[demand]), sum, policy)
  }),
  ...(policy.budget
    ? outOfProportion(
        policy.budget.id,
        policy.clauses.map(({ id }) => id),
        amountOf(input[policy.budget.budget]),
        amountOf(input[policy.budget.demand]),
        sum,
        policy,
      )
    : []),
]

/** Scarce money is shared out: no award keeps more than its proportion of a pool or a budget. */
export const withinPoolsAndBudget: Law = ({ corpus, input, report }) =>
  sums(report).flatMap(([name, sum]) =>
    corpus.policies
      .flatMap((policy) => scarce(policy, sum, corpus, input))
      .map((words) => `${name}, ${words}`),
  )
