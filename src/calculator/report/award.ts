import type { Corpus } from '../../policies/corpus'
import { factIdOf } from '../../policies/fact-path'
import type { Amount } from '../algebras/exact/nodes'
import { remembering } from '../algebras/exact/remembering'
import { calculate } from '../calculate'
import { amountOfFact } from '../facts'
import { evaluate } from '../mechanisms/evaluate'
import type { Scenario } from '../scenario'
import type { Readings } from '../setting'
import { remembered } from '../setting'
import type { Status } from '../status'
import { compare, cutDown } from '../fraction'
import type { End } from '../range'
import type { Default } from './assumed'
import { defaultsOf, unstatedInLimits } from './assumed'
import type { ExactAward, ExactResult, ExactSum } from './exact-result'
import { statusOf } from './exact-result'
import { missingFrom, missingFromTruth } from './missing'
import type { AmountRange } from './money'
import { yuan } from './money'
import type { Portions } from './portions'
import { firstYear, inPortions } from './portions'
import type { Reason } from './reasons'
import { failures } from './reasons'
import type { Step } from './step'
import { stepsOf } from './steps'
import type { Combination } from './superseded'
import { combinationsOf, supersededBy } from './superseded'

export type { AmountRange }

export interface ClauseAward extends Portions {
  readonly id: string
  readonly status: Status
  readonly entitlement: AmountRange | null
  readonly award: AmountRange | null
  /** The range that the text prints, where it prints two ends. */
  readonly printed_range?: AmountRange
  /** How the high end of the award was made. */
  readonly steps: readonly Step[]
  /** How the low end was made, where that is neither nothing nor the high end. */
  readonly steps_low?: readonly Step[]
  readonly reasons: readonly Reason[]
  /** Facts whose default the result rests on, by id in the order of the vocabulary; also the investment of a limit that is not applied because it is not stated. */
  readonly assumed: readonly string[]
  /** Facts that only an authority decides, that are not stated and that the award hangs on; low is nothing. */
  readonly if_recognised: readonly string[]
  /** Facts about pools and budget that are not stated: the award may still be scaled down. */
  readonly subject_to?: readonly string[]
}

export interface SumAward {
  readonly in_force: boolean
  readonly undated?: true
  readonly low: string | null
  readonly high: string | null
  /** What of both ends is paid in the first year, where something is paid later. */
  readonly first_year?: AmountRange
  readonly open: readonly string[]
  readonly unnumbered: readonly string[]
  /** Both null where nothing can be said of a policy, as of a total. */
  readonly by_policy?: Readonly<Record<string, Pick<SumAward, 'low' | 'high'>>>
  /** Where several sides of one matter would pay: what each comes to, and which is paid. */
  readonly combinations?: readonly Combination[]
  readonly clauses: readonly ClauseAward[]
}

/** The answer to a scenario; as the commands print it, data/schemas/award.schema.json. */
export interface Report {
  readonly as_of: string
  readonly readings: Readings
  readonly policies: Readonly<Record<string, SumAward>>
  readonly locations: Readonly<Record<string, SumAward>>
}

function rangeOf(range: { low: Amount; high: Amount }): AmountRange | null {
  const high = yuan(range.high.value)
  const low = range.low.value === range.high.value ? high : yuan(range.low.value)
  return low === null || high === null ? null : { low, high }
}

function reasonsOf(
  award: ExactAward,
  status: Status,
  sum: ExactSum,
  result: ExactResult,
): readonly Reason[] {
  const { assessment } = award.standing
  const { asked, gate, clause } = assessment
  if (status === 'ineligible') {
    return [
      ...asked.flatMap((each) => failures(each.holds, each.locator)),
      ...failures(gate, clause.locator),
    ]
  }
  if (status === 'unknown') {
    const facts = new Set([
      ...asked.flatMap((each) => missingFromTruth(each.holds)),
      ...missingFromTruth(gate),
      ...missingFrom(assessment.entitlement),
      // An open condition hides what the amount needs beside it.
      ...(assessment.amount ? missingFrom(assessment.amount) : []),
    ])
    return [...facts].map((fact) => ({ condition: 'missing', fact, locator: clause.locator }))
  }
  return status === 'superseded' ? supersededBy(award, sum, result) : []
}

const orders = new WeakMap<Corpus, ReadonlyMap<string, number>>()

/** The place of every fact in the vocabulary, by id: the first where lists share one. */
function orderOf(corpus: Corpus): ReadonlyMap<string, number> {
  let order = orders.get(corpus)
  if (!order) {
    const ids = new Set([...corpus.facts.values()].map(({ id }) => id))
    orders.set(corpus, (order = new Map([...ids].map((id, place) => [id, place]))))
  }
  return order
}

/** The ids of facts named by id or path, each once, in the order of the vocabulary. */
function inOrder(paths: Iterable<string>, corpus: Corpus): string[] {
  const ids = new Set(Array.from(paths, factIdOf))
  if (ids.size === 0) return []
  const order = orderOf(corpus)
  const place = (id: string): number => order.get(id) ?? -1
  return [...ids].filter((id) => order.has(id)).sort((a, b) => place(a) - place(b))
}

function assumedOf(
  award: ExactAward,
  paid: boolean,
  defaults: readonly Default[],
  sum: ExactSum,
  result: ExactResult,
): string[] {
  const unapplied = paid ? unstatedInLimits(award, sum, result) : []
  return inOrder([...defaults.map(({ path }) => path), ...unapplied], result.setting.corpus)
}

const isOpen = ({ ifRecognised }: ExactAward): string[] =>
  [...ifRecognised].filter(([, open]) => open.value === true).map(([fact]) => fact)

function subjectTo(award: ExactAward, sum: ExactSum, { setting }: ExactResult): string[] {
  const { id, policy: policyId } = award.standing.assessment.clause
  const policy = sum.policies.find((each) => each.id === policyId)
  if (!policy) return []
  const demands = policy.pools
    .filter((pool) => pool.clauses.includes(id))
    .map((pool) => pool.demand)
  const facts = [...demands, ...(policy.budget ? [policy.budget.budget, policy.budget.demand] : [])]
  return facts.filter((fact) => amountOfFact(setting, fact).value === null)
}

function printedRange(award: ExactAward, { setting }: ExactResult): AmountRange | null {
  const { clause, entitlement } = award.standing.assessment
  if (!clause.printed_low || !clause.formula || !entitlement.value) return null
  const lower = evaluate(clause.formula, { ...setting, instead: clause.printed_low }).amount
  const policy = setting.corpus.policies.find((each) => each.id === clause.policy)
  if (!lower.value || !policy) return null
  const low = yuan(cutDown(lower.value, policy.step))
  const high = yuan(cutDown(entitlement.value, policy.step))
  return low !== null && high !== null ? { low, high } : null
}

/** The end of the award as it came out of the pass that set it. */
function madeOf(award: ExactAward, end: End): Amount {
  const { low, high } = award.passes
  const set = award[end].value
  return (
    (end === 'high' ? [high, low] : [low, high]).find(
      ({ value }) => set && value && compare(set, value) === 0,
    ) ?? award[end]
  )
}

/** What a superseded clause would have paid, as it was made: after the superior's awards, cut at the end. */
function passedOver({ entitlement, standing }: ExactAward, { setting }: ExactResult): Amount {
  const { alone, assessment } = standing
  const policy = setting.corpus.policies.find(({ id }) => id === assessment.clause.policy)
  if (alone.high === assessment.high || !policy) return entitlement.high
  return setting.algebra.cut(alone.high, policy.step)
}

function clauseAward(award: ExactAward, sum: ExactSum, result: ExactResult): ClauseAward {
  const { corpus } = result.setting
  const { assessment } = award.standing
  const status = statusOf(award.status)
  const range = rangeOf(award)
  const derived = status === 'superseded' ? passedOver(award, result) : madeOf(award, 'high')
  const paid = status === 'awarded' || status === 'zero' || status === 'superseded'
  const printed = paid ? printedRange(award, result) : null
  const lowDiffers =
    status === 'awarded' && range && range.low !== '0.00' && range.low !== range.high
  const missing = paid ? subjectTo(award, sum, result) : []
  const defaults = defaultsOf(award, status, sum, result)
  return {
    id: assessment.clause.id,
    status,
    entitlement: rangeOf(award.entitlement),
    award: range,
    ...(printed && { printed_range: printed }),
    steps: paid ? stepsOf(derived, corpus, defaults) : [],
    ...(lowDiffers && { steps_low: stepsOf(madeOf(award, 'low'), corpus) }),
    reasons: reasonsOf(award, status, sum, result),
    assumed: assumedOf(award, paid, defaults, sum, result),
    if_recognised: inOrder(isOpen(award), corpus),
    ...(status === 'awarded' && inPortions(award, sum)),
    ...(missing.length > 0 && { subject_to: missing }),
  }
}

function sumAward(sum: ExactSum, result: ExactResult): SumAward {
  const clauses = sum.awards.map((award) => {
    // A clause that is passed over says what the others come to.
    const beside = statusOf(award.status) === 'superseded' ? [sum] : sum.policies
    const { clause } = award.standing.assessment
    const made = [award, ...beside]
    return remembered(result.setting, 'told award', clause, made, () =>
      clauseAward(award, sum, result),
    )
  })
  const withStatus = (...wanted: Status[]): string[] =>
    clauses.filter(({ status }) => wanted.includes(status)).map(({ id }) => id)
  const combinations = combinationsOf(sum, result)
  const first = firstYear(sum)
  const undated = sum.policies.some(({ term }) => term.from === null && term.to === null)
  return {
    in_force: sum.inForce.value === true,
    ...(undated && { undated: true }),
    low: yuan(sum.low.value),
    high: yuan(sum.high.value),
    ...(first && { first_year: first }),
    open: withStatus('unknown'),
    unnumbered: withStatus('unquantified', 'by_reference'),
    ...(combinations.length > 0 && { combinations }),
    clauses,
  }
}

const byPolicy = (sum: ExactSum): NonNullable<SumAward['by_policy']> =>
  Object.fromEntries(
    [...sum.byPolicy].map(([id, { low, high }]) => [
      id,
      { low: yuan(low.value), high: yuan(high.value) },
    ]),
  )

/** Words the exact result of a scenario as the contract prints it. */
export function reportAwards(
  scenario: Scenario,
  corpus: Corpus,
  algebra: ExactResult['setting']['algebra'] = remembering(scenario),
): Report {
  const result = calculate(corpus, scenario.readings, algebra)
  const summed = (sum: ExactSum): SumAward =>
    remembered(result.setting, 'told sum', sum.policies[0] ?? corpus, [sum], () =>
      sumAward(sum, result),
    )
  const policies = [...result.policies].map(([id, sum]) => [id, summed(sum)] as const)
  const locations = [...result.locations].map(([id, sum]) => {
    const { clauses, ...totals } = summed(sum)
    return [id, { ...totals, by_policy: byPolicy(sum), clauses }] as const
  })
  return {
    as_of: scenario.asOf,
    readings: scenario.readings,
    policies: Object.fromEntries(policies),
    locations: Object.fromEntries(locations),
  }
}
