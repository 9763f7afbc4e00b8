import { readHolding } from '../../calculator/reading/read-holding'
import type { Corpus } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'
import type { ScenarioInput } from '../../policies/scenario-input'
import { placeTotals } from '../columns/place-totals'

/** Yuan by place, in the order of the data. */
export type ByPlace = ReadonlyMap<string, Decimal>

/** A company on a day, whose facts are tried with other values. */
export interface Tried {
  readonly corpus: Corpus
  readonly input: ScenarioInput
  /** The day of the question, YYYY-MM-DD: the application date where none is stated. */
  readonly day: string
}

/**
 * What every place pays at most under an input, in yuan and cut as it is paid; a place without a number pays nothing.
 * Null where something of the input is refused: then it is not this input that was calculated.
 */
export function totalsOf({ corpus, input, day }: Tried): ByPlace | null {
  const { scenario, problems } = readHolding(input, corpus, day)
  if (problems.length > 0) return null
  const [totals = []] = placeTotals(corpus, [scenario])
  return new Map([...totals].map(([place, { high }]) => [place, high ?? zero]))
}

/** By how much each place pays more in the first than in the second; places that do not are left out. */
export function moreIn(first: ByPlace, second: ByPlace): ByPlace {
  return new Map(
    [...first].flatMap(([place, amount]) => {
      const more = amount.minus(second.get(place) ?? zero)
      return more.greaterThan(0) ? [[place, more] as const] : []
    }),
  )
}

/** The greater amount of each place. */
export const greaterOf = (first: ByPlace, second: ByPlace): ByPlace =>
  new Map([...first].map(([place, amount]) => [place, Decimal.max(amount, second.get(place) ?? 0)]))

/** The place with the most, the first of several. */
export function greatestIn(
  amounts: ByPlace,
): { readonly place: string; readonly amount: Decimal } | null {
  let found: { place: string; amount: Decimal } | null = null
  for (const [place, amount] of amounts) {
    if (!found || amount.greaterThan(found.amount)) found = { place, amount }
  }
  return found
}
