import type { Corpus } from '../policies/corpus'
import type { Fraction } from '../calculator/fraction'
import { compare } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import { pathOf } from '../calculator/scenario'
import type { Place } from './place'

export interface Range {
  readonly from: Fraction
  readonly to: Fraction
  /** Facts that shorten the range: a part may not exceed its whole. */
  readonly shortenedBy: readonly string[]
}

/** The part of a range on which the scenario stays in order: no part above its whole, no count out of bounds. */
export function validRange(
  corpus: Corpus,
  scenario: Scenario,
  place: Place,
  from: Fraction,
  to: Fraction,
): Range {
  const facts = place.item
    ? scenario.lists.get(place.item.list)?.[place.item.index]
    : scenario.facts
  const amount = (id: string): Fraction | undefined => {
    const value = facts?.get(id)
    return typeof value === 'object' ? value : undefined
  }
  let range: Range = { from, to, shortenedBy: [] }
  for (const fact of corpus.facts.values()) {
    if (!fact.part_of || fact.list !== place.item?.list) continue
    const part = amount(fact.id)
    const whole = amount(fact.part_of)
    if (fact.part_of === place.fact.id && part && compare(part, range.from) > 0) {
      const shortenedBy = [...range.shortenedBy, pathOf(fact, place.item)]
      range = { ...range, from: part, shortenedBy }
    }
    if (fact.id === place.fact.id && whole && compare(whole, range.to) < 0) {
      const shortenedBy = [...range.shortenedBy, pathOf({ id: fact.part_of }, place.item)]
      range = { ...range, to: whole, shortenedBy }
    }
  }
  return range
}
