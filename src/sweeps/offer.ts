import type { Curve, Stretches } from '../calculator/algebras/curve'
import type { Award, Sum } from '../calculator/calculate'
import { partSum } from '../calculator/part-sum'
import type { Range } from '../calculator/range'
import type { Clause, Policy } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import type { Subject } from './subject'
import type { SweepResult } from './sweep'

/** One award among those that an offer adds up: both ends as they are added, uncut, and its status. */
export interface OfferedAward extends Range<Curve> {
  readonly clause: Clause
  /** What it is cut down to at the very end: the fen, in Longhua 100 yuan. */
  readonly step: Decimal
  readonly status: Curve
}

/** What one place or document pays on the subject along the swept fact. Amounts in yuan, uncut. */
export interface Offer extends Range<Curve> {
  readonly id: string
  readonly subject: Subject['kind']
  /** The documents that what is offered rests on, and all documents of the place. */
  readonly policies: readonly Policy[]
  readonly documents: readonly Policy[]
  readonly inForce: Stretches
  readonly awards: readonly OfferedAward[]
}

/** What a place or a document comes to along the swept fact. */
export type PlaceSum = Sum<Curve, Stretches>

function offered(
  sum: PlaceSum,
  awards: readonly Award<Curve, Stretches>[],
  which: 'passes' | 'award',
): OfferedAward[] {
  const steps = new Map(sum.policies.map(({ id, step }) => [id, step]))
  return awards.map((award) => {
    const { clause } = award.standing.assessment
    const { low, high } = which === 'passes' ? award.passes : award
    const step = steps.get(clause.policy) ?? new Decimal('0.01')
    return { low, high, clause, step, status: award.status }
  })
}

/** Everything that a place or a document adds up. */
export function totalOf(id: string, sum: PlaceSum): Offer {
  const { low, high, policies, inForce } = sum
  const awards = offered(sum, sum.awards, 'passes')
  return { id, subject: 'total', policies, documents: policies, inForce, low, high, awards }
}

const heard = (sum: PlaceSum, clauses: readonly { clause: Clause }[]): readonly Policy[] =>
  sum.policies.filter(({ id }) => clauses.some(({ clause }) => clause.policy === id))

function themeOf(
  id: string,
  sum: PlaceSum,
  theme: string,
  { result }: Pick<SweepResult, 'result'>,
): Offer {
  const { awards, low, high } = partSum(sum, (clause) => clause.theme === theme, result.setting)
  const parts = offered(sum, awards, 'passes')
  const { inForce } = sum
  return {
    id,
    subject: 'theme',
    policies: heard(sum, parts),
    documents: sum.policies,
    inForce,
    low,
    high,
    awards: parts,
  }
}

function clauseOf(id: string, sum: PlaceSum, clause: string): Offer | null {
  const award = sum.awards.find(({ standing }) => standing.assessment.clause.id === clause)
  if (!award) return null
  const parts = offered(sum, [award], 'award')
  const { low, high } = award
  const { inForce } = sum
  return {
    id,
    subject: 'clause',
    policies: heard(sum, parts),
    documents: sum.policies,
    inForce,
    low,
    high,
    awards: parts,
  }
}

/**
 * What every place, or every document on its own, pays on a subject, in the order of the data. A place without a
 * clause on the theme is there without awards; a place without the clause asked for is not.
 */
export function offersOf(
  sweep: Pick<SweepResult, 'result'>,
  view: 'locations' | 'policies',
  subject: Subject,
): Offer[] {
  const { result } = sweep
  const { corpus } = result.setting
  return [...result[view]].flatMap(([id, sum]): Offer[] => {
    if (subject.kind === 'total') return [totalOf(id, sum)]
    if (subject.kind === 'theme') return [themeOf(id, sum, subject.theme, sweep)]
    const own = clauseOf(id, sum, subject.clause)
    if (own) return [own]
    const theme = subject.beside ? corpus.clauses.get(subject.clause)?.theme : undefined
    return theme === undefined ? [] : [themeOf(id, sum, theme, sweep)]
  })
}
