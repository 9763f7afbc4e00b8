import type { End } from '../calculator/range'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import type { Decimal } from '../policies/decimal'
import { ownPolicies, paidByPlace, partOf } from './seek/paid'

/** What a place pays a company before and after a reform, in yuan, cut; null where it has no number. */
export interface Gain {
  readonly before: Decimal | null
  readonly after: Decimal | null
}

/** What a reform does to companies in one place, one after the other in their order. */
export function gainsOf(
  [law, reformed]: readonly [Corpus, Corpus],
  companies: readonly Scenario[],
  { place, end }: { readonly place: string; readonly end: End },
): readonly Gain[] {
  const [old, young] = [law, reformed].map((corpus) => partOf(corpus, ownPolicies(corpus, place)))
  const paid = (corpus: Corpus, scenario: Scenario): Decimal | null =>
    paidByPlace(corpus, scenario, end).get(place) ?? null
  return companies.map((scenario) => ({
    before: old ? paid(old, scenario) : null,
    after: young ? paid(young, scenario) : null,
  }))
}
