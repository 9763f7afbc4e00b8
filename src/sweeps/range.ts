import type { Corpus } from '../policies/corpus'
import { besidePath } from '../policies/fact-path'
import type { Fraction } from '../calculator/fraction'
import { compare } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import { statedValue } from '../calculator/scenario'
import type { SweptFact } from './swept-fact'

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
  swept: SweptFact,
  from: Fraction,
  to: Fraction,
): Range {
  const amount = (id: string): Fraction | undefined => {
    const value = statedValue(scenario, { id }, swept.item)
    return typeof value === 'object' ? value : undefined
  }
  let range: Range = { from, to, shortenedBy: [] }
  const by = (id: string): Pick<Range, 'shortenedBy'> => ({
    shortenedBy: [...range.shortenedBy, besidePath(swept.path, id)],
  })
  for (const fact of corpus.facts.values()) {
    if (!fact.part_of || fact.list !== swept.item?.list) continue
    const part = amount(fact.id)
    const whole = amount(fact.part_of)
    if (fact.part_of === swept.fact.id && part && compare(part, range.from) > 0) {
      range = { ...range, from: part, ...by(fact.id) }
    }
    if (fact.id === swept.fact.id && whole && compare(whole, range.to) < 0) {
      range = { ...range, to: whole, ...by(fact.part_of) }
    }
  }
  return range
}
