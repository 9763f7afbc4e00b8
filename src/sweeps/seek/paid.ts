import { remembering } from '../../calculator/algebras/exact/remembering'
import { calculate } from '../../calculator/calculate'
import type { End } from '../../calculator/range'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import type { Decimal } from '../../policies/decimal'
import type { Goal } from './goal'

/** What every place pays a company, in yuan, cut; null where it has no number. */
export type PaidByPlace = ReadonlyMap<string, Decimal | null>

export function paidByPlace(corpus: Corpus, scenario: Scenario, end: End): PaidByPlace {
  const { locations } = calculate(corpus, scenario.readings, remembering(scenario))
  return new Map([...locations].map(([id, sum]) => [id, sum[end].value?.n ?? null]))
}

/** What one place pays a company at both ends, in yuan, cut; null where it has no number. */
export function paidInPlace(
  corpus: Corpus,
  scenario: Scenario,
  place: string,
): Readonly<Record<End, Decimal | null>> {
  const sum = calculate(corpus, scenario.readings, remembering(scenario)).locations.get(place)
  return { low: sum?.low.value?.n ?? null, high: sum?.high.value?.n ?? null }
}

/** The documents with some policies alone, the places that pay them, and what else is paid there. */
export function partOf(corpus: Corpus, policies: readonly string[]): Corpus {
  const locations = corpus.locations.filter((place) =>
    place.policies.some((id) => policies.includes(id)),
  )
  const needed = new Set([...policies, ...locations.flatMap((place) => place.policies)])
  return { ...corpus, locations, policies: corpus.policies.filter(({ id }) => needed.has(id)) }
}

/** The documents that a place can change: its own, where it pays one of its name, else all that it pays. */
export function ownPolicies({ locations }: Corpus, place: string): readonly string[] {
  const paid = locations.find(({ id }) => id === place)?.policies ?? []
  return paid.includes(place) ? [place] : paid
}

/** The places that a goal is held against, which have a number for the company. */
export const rivalsOf = (goal: Goal, paid: PaidByPlace): readonly string[] =>
  [...paid].flatMap(([id, amount]) =>
    id !== goal.place && amount && (goal.against === undefined || goal.against === id) ? [id] : [],
  )

/** How much more than the best of the others a place pays, in yuan; null where it has no number. */
export function leadIn(goal: Goal, paid: PaidByPlace): Decimal | null {
  const own = paid.get(goal.place) ?? null
  if (!own) return null
  const leads = rivalsOf(goal, paid).flatMap((id) => {
    const other = paid.get(id)
    return other ? [own.minus(other)] : []
  })
  return leads.reduce((a, b) => (b.lessThan(a) ? b : a), leads[0] ?? own)
}

/** Whether a lead is what the goal wants. */
export const reaches = ({ wants }: Goal, lead: Decimal): boolean =>
  wants === 'lead' ? lead.greaterThan(0) : lead.greaterThanOrEqualTo(0)
