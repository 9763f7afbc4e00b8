import type { Corpus } from '../../policies/corpus'
import { factAt } from '../../policies/fact-path'
import { limitsOf } from '../../policies/limits'
import type { FactRecord, Formula } from '../../policies/schema'
import { evaluate } from '../mechanisms/evaluate'
import type { Amount, Truth } from '../algebras/exact/nodes'
import { holdsUnder, remembered } from '../setting'
import type { Status } from '../status'
import type { ExactAward, ExactResult, ExactSum } from './exact-result'
import { leafFacts } from './comparison'
import { missingFrom, missingFromTruth } from './missing'

/** A fact that is not stated, where the scenario would state it, and what stands in for it. */
export interface Default {
  readonly fact: FactRecord
  readonly path: string
  /** The amount that stands in; absent for flags, choices and facts whose absence has a meaning of its own. */
  readonly amount?: Amount
  /** The flag or choice that stands in. */
  readonly found?: string
}

/** The defaults met so far, by path. */
type Found = Map<string, Default>

interface Walk {
  readonly found: Found
  readonly seen: Set<Amount>
}

const note = ({ found }: Walk, fact: FactRecord | undefined, path: string, more: object): void => {
  // An authority's decision has no default; the date of the question is no assumption.
  if (!fact || fact.recognition || fact.id === 'application_date') return
  if (!found.has(path)) found.set(path, { fact, path, ...more })
}

/** A choice made because a fact is not stated: its default is derived, or its absence means something. */
function ofUnstated(amount: Amount, walk: Walk): void {
  const { test } = amount
  if (test?.does === 'stated' && test.value === false && amount.value !== null) {
    note(walk, test.fact, test.path ?? '', { amount })
  }
  // A missing fact that counts as nothing.
  if (test?.does === 'known' && test.value === false) {
    for (const leaf of test.sides ? leafFacts(test.sides[0]) : [])
      note(walk, leaf.fact, leaf.path ?? '', { amount })
  }
}

function inAmount(amount: Amount, walk: Walk): void {
  if (walk.seen.has(amount)) return
  walk.seen.add(amount)
  if (amount.does === 'fact' && amount.stated === false && amount.value) {
    note(walk, amount.fact, amount.path ?? '', { amount })
  }
  ofUnstated(amount, walk)
  if (amount.test) inTruth(amount.test, walk)
  for (const each of amount.of) inAmount(each, walk)
}

function inTruth(truth: Truth, walk: Walk): void {
  const { does, fact, path = '', found } = truth
  if ((does === 'flag' || does === 'one_of') && truth.stated === false && found !== undefined) {
    note(walk, fact, path, { found: String(found) })
  }
  // Only the meaning of an absence is asked for by name; a derived default is an amount.
  if (does === 'stated' && truth.value === false && fact?.absent && !isFilledIn(fact)) {
    note(walk, fact, path, {})
  }
  for (const side of truth.sides ?? []) inAmount(side, walk)
  for (const part of truth.of) inTruth(part, walk)
}

/** What nobody has stated passes a condition that only a stated nothing fails. */
function inPassed(truth: Truth, walk: Walk, corpus: Corpus): void {
  const [asked] = truth.of
  if (truth.does === 'surely' && asked?.value === null)
    for (const path of missingFromTruth(asked)) note(walk, factAt(corpus, path), path, {})
  for (const part of truth.of) inPassed(part, walk, corpus)
}

const isFilledIn = (fact: FactRecord): boolean =>
  fact.derived !== undefined || fact.zero_beside !== undefined

/** The parts of a failing condition that make it fail. */
function failing(truth: Truth): readonly Truth[] {
  if (truth.value !== false) return []
  return truth.does === 'and' || truth.does === 'or' ? truth.of.flatMap(failing) : [truth]
}

/** What a formula of the general rules comes to; the clauses of a result ask it one after the other. */
const amountOf = (formula: Formula, setting: ExactResult['setting']): Amount =>
  remembered(setting, 'amount', formula, [], () => evaluate(formula, setting).amount)

/** What the general limits over an award are made of: the investment, and the public money that they count. */
function inLimits(award: ExactAward, sum: ExactSum, { setting }: ExactResult): readonly Amount[] {
  const { id } = award.standing.assessment.clause
  return sum.policies
    .flatMap(limitsOf)
    .filter((limit) => limit.clauses.includes(id) && holdsUnder(setting, limit.only_under))
    .flatMap(({ of, counts }) => [
      of,
      ...counts.filter((each) => holdsUnder(setting, each.only_under)).map((each) => each.of),
    ])
    .map((formula) => amountOf(formula, setting))
}

/** The superior awards that are deducted from an award. */
function superior(award: ExactAward, sum: ExactSum, { setting }: ExactResult): readonly Amount[] {
  const { id } = award.standing.assessment.clause
  return sum.policies
    .flatMap(({ superior_first: first }) =>
      first && holdsUnder(setting, first.only_under) ? first.deducts : [],
    )
    .filter(({ clauses }) => clauses.includes(id))
    .map(({ less }) => amountOf(less, setting))
}

/**
 * The defaults that a clause rests on, whatever their type: those of its conditions, formula, limits and
 * deductions; of a refused clause those of the conditions that fail.
 */
export function defaultsOf(
  award: ExactAward,
  status: Status,
  sum: ExactSum,
  result: ExactResult,
): readonly Default[] {
  if (status === 'not_in_force') return []
  const { asked, gate, entitlement } = award.standing.assessment
  const walk: Walk = { found: new Map(), seen: new Set() }
  const truths = [...asked.map(({ holds }) => holds), gate]
  if (status === 'ineligible') {
    for (const truth of truths.flatMap(failing)) inTruth(truth, walk)
    return [...walk.found.values()]
  }
  for (const truth of truths) inTruth(truth, walk)
  if (status !== 'unknown') for (const truth of truths) inPassed(truth, walk, result.setting.corpus)
  inAmount(entitlement, walk)
  for (const amount of superior(award, sum, result)) inAmount(amount, walk)
  for (const amount of inLimits(award, sum, result)) inAmount(amount, walk)
  return [...walk.found.values()]
}

/**
 * The facts of general limits that are not stated, by path: without the investment a limit is not applied, and public
 * money that it counts is taken for none.
 */
export const unstatedInLimits = (
  award: ExactAward,
  sum: ExactSum,
  result: ExactResult,
): readonly string[] => inLimits(award, sum, result).flatMap(missingFrom)
