import { conditionsOf } from '../../policies/asked-conditions'
import type { Clause, Corpus, Parameter, Policy } from '../../policies/corpus'
import { anniversaryOf, dayAfter } from '../../policies/day'
import { pathOf } from '../../policies/fact-path'
import { conditionParts, factsHeldAgainst } from '../../policies/formula-parts'
import type { Bound } from '../../policies/glance'
import type { ScenarioInput } from '../../policies/scenario-input'
import { itemsOf, valueAtPath } from '../../policies/scenario-input'
import type { Condition, ConditionOf } from '../../policies/schema'

/** A limit in time inside a clause. Days are YYYY-MM-DD, the last one inside. */
export type ClauseDate =
  /** A day that the text prints: what the fact is held against. */
  | {
      readonly kind: 'printed'
      readonly parameter: Parameter
      readonly fact: string
      readonly asks: Bound
      readonly day: string
    }
  /** The last day on which what happened on a stated day can be applied for. */
  | { readonly kind: 'window'; readonly path: string; readonly since: string; readonly day: string }
  /** Years that the text prints while no stated day says when they end. */
  | { readonly kind: 'years'; readonly parameter: Parameter }

/** What the dates of a clause are worked out from: the records and the entries that count. */
export interface Dated {
  readonly corpus: Corpus
  readonly input: ScenarioInput
  /** The option of a reading that is calculated. */
  readonly chosen: (reading: string) => string
}

/**
 * The last day that lies within so many years of another: the day of the anniversary where the reading counts it,
 * else the day before it.
 */
export function lastWithin(since: string, years: number, counted: boolean): string {
  const anniversary = anniversaryOf(since, years)
  // A year without 29 February: its place is between the 28th and 1 March.
  if (anniversary === null)
    return dayAfter(`${String(Number(since.slice(0, 4)) + years)}-03-01`, -1)
  return counted ? anniversary : dayAfter(anniversary, -1)
}

/** Where the days stand that a condition asks for: of each item of a list, or outside lists. */
function pathsOf(fact: string, list: string | null, input: ScenarioInput): readonly string[] {
  if (list === null) return [fact]
  return (itemsOf(input, list) ?? []).map((_, index) => pathOf({ id: fact }, { list, index }))
}

function windows(
  { date, before, years, anniversary }: ConditionOf<'within_years'>,
  list: string | null,
  { corpus, input, chosen }: Dated,
): ClauseDate[] {
  const span = corpus.parameters.get(years)?.value.toNumber()
  if (span === undefined || before !== 'application_date') return []
  const counted = chosen(anniversary.reading) === anniversary.counts_under
  return pathsOf(date, list, input).flatMap((path): ClauseDate[] => {
    const since = valueAtPath(input, path)
    if (typeof since !== 'string') return []
    return [{ kind: 'window', path, since, day: lastWithin(since, span, counted) }]
  })
}

/** The printed days that a condition compares something with. */
function printed(condition: Condition, corpus: Corpus): ClauseDate[] {
  if (!('bound' in condition) || typeof condition.bound !== 'string') return []
  const parameter = corpus.parameters.get(condition.bound)
  const [fact] = factsHeldAgainst(condition, condition.bound)
  if (parameter?.unit !== 'date' || fact === undefined) return []
  return [{ kind: 'printed', parameter, fact, asks: condition.kind, day: parameter.printed }]
}

/** The limits in time that a clause sets, in its own order; those of its document are not among them. */
export function clauseDates(clause: Clause, policy: Policy, dated: Dated): readonly ClauseDate[] {
  const asked = conditionsOf(policy, clause).flatMap(({ condition, list }) =>
    conditionParts(condition).map((part) => ({ part, list })),
  )
  const found = asked.flatMap(({ part, list }) =>
    part.kind === 'within_years' ? windows(part, list, dated) : printed(part, dated.corpus),
  )
  const { to } = policy.term
  const told = found.some(({ kind }) => kind === 'window')
  const years = clause.parameters.filter(
    ({ unit, target }) => unit === 'years' && target === 'condition' && !told,
  )
  // A document that ends first says the last day itself.
  const kept = found.filter((date) => date.kind !== 'window' || to === null || date.day < to)
  return [...kept, ...years.map((parameter): ClauseDate => ({ kind: 'years', parameter }))]
}
