import type { Clause, Corpus, Policy } from '../policies/corpus'
import type { Decimal } from '../policies/decimal'
import { zero } from '../policies/decimal'
import { limitsOf } from '../policies/limits'
import type { LocationRecord } from '../policies/schema'
import type { Algebra } from './algebra'
import type { Assessment } from './assess'
import { assess, inForce, statusAmount } from './assess'
import type { Readings, Setting } from './setting'
import { remembered } from './setting'
import { withinBudget } from './stacking/budget'
import { settleMatter } from './stacking/matters'
import { withinJointLimit, withinOwnLimitsBeside } from './stacking/public-money'
import type { End, Range } from './range'
import type { Stack, Standing } from './stacking/standing'
import { atBothEnds, ends } from './range'
import { orNothing } from './stacking/standing'
import { afterSuperiorAwards } from './stacking/superior-first'

/** A clause after all rules: amounts in yuan, cut once. */
export interface Award<N, B> extends Range<N> {
  readonly standing: Standing<N, B>
  readonly entitlement: Range<N>
  /** What each pass of the rules pays: ceilings at nothing, then in full. */
  readonly passes: Range<N>
  readonly status: N
  /** Recognitions by fact id: yes where the award stands and hangs on one that is not stated. */
  readonly ifRecognised: ReadonlyMap<string, B>
}

/** What a document, or all documents of a place, come to. */
export interface Sum<N, B> extends Range<N> {
  readonly policies: readonly Policy[]
  readonly inForce: B
  readonly awards: readonly Award<N, B>[]
  /** What each policy adds; unknown where nothing can be said of it, as of a total. */
  readonly byPolicy: ReadonlyMap<string, Range<N>>
}

export interface Result<N, B> {
  readonly setting: Setting<N, B>
  readonly policies: ReadonlyMap<string, Sum<N, B>>
  readonly locations: ReadonlyMap<string, Sum<N, B>>
}

type Standings<N, B> = ReadonlyMap<string, readonly Standing<N, B>[]>

function alone<N, B>(policies: readonly Policy[], standings: Standings<N, B>): Stack<N, B> {
  const stack = new Map<string, Standing<N, B>>()
  for (const policy of policies) {
    for (const standing of standings.get(policy.id) ?? [])
      stack.set(standing.assessment.clause.id, standing)
  }
  return stack
}

function standingOf<N, B>(assessment: Assessment<N, B>, no: B): Standing<N, B> {
  const { low, high, recognitions } = assessment
  const alone = { low, high }
  return { ...alone, assessment, alone, superseded: no, recognitions }
}

/**
 * The general rules, in their order (README, How a figure is made): superior first, matters, limits and caps over several
 * clauses, pools, budget; matters
 * between the policies of a place last, each side as it stands without the other.
 */
function settle<N, B>(
  policies: readonly Policy[],
  location: LocationRecord | null,
  stack: Stack<N, B>,
  setting: Setting<N, B>,
): Stack<N, B> {
  const rules: ((stack: Stack<N, B>) => Stack<N, B>)[] = [
    ...policies.map((policy) => (left: Stack<N, B>) => afterSuperiorAwards(policy, left, setting)),
    ...policies.flatMap((policy) =>
      policy.matters.map((matter) => (left: Stack<N, B>) => settleMatter(matter, left, setting)),
    ),
    (left) => withinOwnLimitsBeside(left, setting),
    ...policies.flatMap((policy) =>
      limitsOf(policy).map(
        (limit) => (left: Stack<N, B>) => withinJointLimit(limit, left, setting),
      ),
    ),
    ...policies.map((policy) => (left: Stack<N, B>) => withinBudget(policy, left, setting)),
    ...(location?.matters ?? []).map(
      (matter) => (left: Stack<N, B>) => settleMatter(matter, left, setting),
    ),
  ]
  return rules.reduce((left, rule) => rule(left), stack)
}

/** The smaller and the greater of two passes: under one limit a ceiling may lower another clause. */
export function ordered<N, B>(algebra: Algebra<N, B>, range: Range<N>): Range<N> {
  if (range.low === range.high) return range
  return { low: algebra.min(range.low, range.high), high: algebra.max(range.low, range.high) }
}

const cut = <N, B>(algebra: Algebra<N, B>, range: Range<N>, step: Decimal): Range<N> =>
  atBothEnds(range, (amount) => algebra.cut(amount, step))

function pay<N, B>(policy: Policy, standing: Standing<N, B>, setting: Setting<N, B>): Award<N, B> {
  const { algebra } = setting
  const { assessment, superseded } = standing
  const passes = cut(algebra, standing, policy.step)
  const unchanged = standing.high === assessment.high && standing.low === assessment.low
  const least = algebra.constant(policy.step)
  const awardable = algebra.atLeast(assessment.status, statusAmount(algebra, 'awarded'))
  const instead = algebra.and(superseded, algebra.atLeast(standing.alone.high, least))
  const unpaid = algebra.choose(
    algebra.surely(instead),
    () => statusAmount(algebra, 'superseded'),
    () => statusAmount(algebra, 'zero'),
  )
  const paidAt = (end: End): B => algebra.surely(algebra.atLeast(standing[end], least))
  // A limit may take all of the high pass and leave something of the low one.
  const paid =
    standing.low === standing.high ? paidAt('high') : algebra.or(paidAt('high'), paidAt('low'))
  const settled = algebra.choose(
    paid,
    () => statusAmount(algebra, 'awarded'),
    () => unpaid,
  )
  const status = algebra.choose(
    awardable,
    () => settled,
    () => assessment.status,
  )
  return {
    standing,
    entitlement: unchanged ? passes : cut(algebra, assessment, policy.step),
    passes,
    ...ordered(algebra, passes),
    status: algebra.cite(assessment.clause.id, status, null),
    ifRecognised: mapped(standing.recognitions, (open) =>
      algebra.and(open, algebra.atLeast(status, statusAmount(algebra, 'zero'))),
    ),
  }
}

const mapped = <A, Z>(of: ReadonlyMap<string, A>, change: (a: A) => Z): ReadonlyMap<string, Z> =>
  new Map([...of].map(([key, value]) => [key, change(value)]))

/**
 * What awards come to, from the two passes of their sum: `low` is the smaller, `high` the greater of them. Without a
 * number but with a fact missing nothing can be said of the sum, nor out of force.
 */
function totalOf<N, B>(
  awards: readonly Award<N, B>[],
  force: B,
  sum: Range<N>,
  algebra: Algebra<N, B>,
): Range<N> {
  const some = (least: 'zero' | 'unknown'): B =>
    awards
      .map(({ status }) => algebra.atLeast(status, statusAmount(algebra, least)))
      .reduce(algebra.or, algebra.no)
  const silent = algebra.and(algebra.not(some('zero')), some('unknown'))
  const empty = algebra.or(algebra.not(force), silent)
  const told = (end: End): N =>
    algebra.choose(
      empty,
      () => algebra.unknown(),
      () => sum[end],
    )
  return ordered(algebra, { low: told('low'), high: told('high') })
}

/** The two passes added up, each the cut awards that it pays, of every policy and of all of them. */
function addUp<N, B>(
  policies: readonly Policy[],
  stack: Stack<N, B>,
  force: (policy: Policy) => B,
  setting: Setting<N, B>,
): Sum<N, B> {
  const { algebra } = setting
  const nothing = algebra.constant(zero)
  const parts = policies.map((policy) => {
    const sum = { low: nothing, high: nothing }
    const awards = policy.clauses.flatMap(({ id }): Award<N, B>[] => {
      const standing = stack.get(id)
      if (!standing) return []
      const award = remembered(setting, 'award', standing.assessment.clause, [standing], () =>
        pay(policy, standing, setting),
      )
      for (const end of ends)
        sum[end] = algebra.add(sum[end], orNothing(algebra, award.passes[end]))
      return [award]
    })
    return { policy, awards, sum, force: force(policy) }
  })
  const awards = parts.flatMap((part) => part.awards)
  const inForce = parts.map((part) => part.force).reduce(algebra.or)
  const together = (end: End): N => parts.map(({ sum }) => sum[end]).reduce(algebra.add)
  const sum = { low: together('low'), high: together('high') }
  const total = totalOf(awards, inForce, sum, algebra)
  const byPolicy = new Map(
    parts.map((part) => [
      part.policy.id,
      parts.length === 1 ? total : totalOf(part.awards, part.force, part.sum, algebra),
    ]),
  )
  return { policies, inForce, awards, byPolicy, ...total }
}

/** Every clause, every document and every place, in any algebra. */
export function calculate<N, B>(
  corpus: Corpus,
  readings: Readings,
  algebra: Algebra<N, B>,
): Result<N, B> {
  const setting: Setting<N, B> = { algebra, corpus, readings }
  const terms = new Map(
    corpus.policies.map((policy) => [
      policy.id,
      remembered(setting, 'force', policy, [], () => ({ force: inForce(policy, setting) })),
    ]),
  )
  const termsOf = (policy: Policy) => terms.get(policy.id) ?? { force: algebra.no }
  const standings = new Map(
    corpus.policies.map((policy) => {
      const term = termsOf(policy)
      const assessed = (clause: Clause) =>
        remembered(setting, 'assessment', clause, [term], () =>
          standingOf(assess(policy, clause, setting, term.force), algebra.no),
        )
      return [policy.id, policy.clauses.map(assessed)]
    }),
  )
  const sumOf = (policies: readonly Policy[], location: LocationRecord | null): Sum<N, B> => {
    const [first] = policies
    const made = policies.flatMap((policy) => [
      termsOf(policy),
      ...(standings.get(policy.id) ?? []),
    ])
    return remembered(setting, 'sum', location ?? first ?? corpus, made, () => {
      const stack = settle(policies, location, alone(policies, standings), setting)
      return addUp(policies, stack, (policy) => termsOf(policy).force, setting)
    })
  }
  const policies = new Map(corpus.policies.map((policy) => [policy.id, sumOf([policy], null)]))
  const locations = new Map(
    corpus.locations.map((location) => {
      const together = corpus.policies.filter(({ id }) => location.policies.includes(id))
      const only = together.length === 1 ? together[0] : undefined
      const sum = only && policies.get(only.id)
      return [location.id, sum ?? sumOf(together, location)]
    }),
  )
  return { setting, policies, locations }
}
