import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'
import type { Question } from './question'
import { ownPolicies, paidByPlace, partOf } from './paid'

/** What a change costs a place, in yuan: for the company asked about, and for all of a list. */
export interface Cost {
  readonly company: Decimal
  readonly list: Decimal
}

const paidAtPlace = (
  corpus: Corpus,
  place: string,
  { goal }: Question,
  scenario: Scenario,
): Decimal =>
  paidByPlace(partOf(corpus, ownPolicies(corpus, place)), scenario, goal.end).get(place) ?? zero

/** Works out costs of changes to the documents of a question, over the same companies each time. */
export function costsOf(
  question: Question,
  companies: readonly Scenario[],
): (changed: Corpus) => Cost {
  const { place } = question.goal
  const paid = (corpus: Corpus): readonly Decimal[] =>
    [question.scenario, ...companies].map((each) => paidAtPlace(corpus, place, question, each))
  const before = paid(question.documents.corpus)
  return (changed) => {
    const more = paid(changed).map((each, i) => each.minus(before[i] ?? zero))
    const [company = zero, ...others] = more
    return { company, list: others.reduce((a, b) => a.plus(b), new Decimal(0)) }
  }
}
