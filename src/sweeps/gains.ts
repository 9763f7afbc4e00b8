import type { End } from '../calculator/range'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import type { Decimal } from '../policies/decimal'
import { zero } from '../policies/decimal'
import { ownPolicies, paidInPlace, partOf } from './seek/paid'

/** What a place pays a company before and after a reform, in yuan, cut; null where it has no number. */
export interface Gain {
  readonly before: Decimal | null
  readonly after: Decimal | null
  /** Whether all that is more or less is committed by the text; else it is a ceiling. */
  readonly firm: boolean
}

/** What a reform does to companies in one place, one after the other in their order. */
export function gainsOf(
  [law, reformed]: readonly [Corpus, Corpus],
  companies: readonly Scenario[],
  { place, end }: { readonly place: string; readonly end: End },
): readonly Gain[] {
  const [old, young] = [law, reformed].map((corpus) => partOf(corpus, ownPolicies(corpus, place)))
  const paid = (corpus: Corpus | undefined, scenario: Scenario) =>
    corpus ? paidInPlace(corpus, scenario, place) : { low: null, high: null }
  return companies.map((scenario) => {
    const [a, b] = [paid(old, scenario), paid(young, scenario)]
    const more = (at: End): Decimal => (b[at] ?? zero).minus(a[at] ?? zero)
    return { before: a[end], after: b[end], firm: more('high').equals(more('low')) }
  })
}
