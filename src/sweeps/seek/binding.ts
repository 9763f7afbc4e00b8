import { reportAwards } from '../../calculator/report/award'
import type { Decimal } from '../../policies/decimal'
import { noAxis, sweptParameter } from '../swept-parameter'
import type { SweptParameter } from '../swept-parameter'
import type { Binding } from './goal'
import { partOf } from './paid'
import type { Question } from './question'
import { setTo } from './set-to'
import { tried } from './try'

const paying: ReadonlySet<string> = new Set(['awarded', 'zero'])

/**
 * What keeps a number from being enough, with the number set as far as it goes: the end of its own range, the other
 * numbers of its clause of which a step would pay more, or why the clause is not paid at all.
 */
export function bindingOf(
  question: Question,
  { path: id, step, least, most }: SweptParameter,
  farthest: Decimal,
): readonly Binding[] {
  const { goal, scenario } = question
  const documents = setTo(question.documents, id, farthest.toFixed())
  if (!documents) return []
  const { corpus } = documents
  const clause = [...corpus.clauses.values()].find(({ parameters }) =>
    parameters.some((each) => each.id === id),
  )
  if (!clause) return []
  const policies = [clause.policy]
  const pays = (of: Question, parameter: string, value: Decimal): Decimal | undefined =>
    tried(of, parameter, value.toFixed(), policies)?.pays
  const set: Question = { ...question, documents }
  const here = pays(set, id, farthest)
  const isEnd = farthest.equals(most) || farthest.equals(least)
  const before =
    isEnd && pays(set, id, farthest.equals(most) ? farthest.minus(step) : farthest.plus(step))
  const range: Binding[] =
    before && here?.greaterThan(before) ? [{ kind: 'range', value: farthest.toFixed() }] : []
  const others = clause.parameters
    .filter((each) => each.id !== id && !noAxis(corpus, each))
    .filter((each) => {
      const other = sweptParameter(corpus, each)
      return (
        other &&
        [each.value.plus(other.step), each.value.minus(other.step)].some((value) => {
          const paid = pays(set, each.id, value)
          return paid && here && paid.greaterThan(here)
        })
      )
    })
    .map((each): Binding => ({ kind: 'parameter', id: each.id, value: each.printed }))
  const award = reportAwards(scenario, partOf(corpus, policies)).locations[
    goal.place
  ]?.clauses.find((each) => each.id === clause.id)
  if (!award || paying.has(award.status)) {
    const found = [...range, ...others]
    return found.length > 0 ? found : [{ kind: 'base' }]
  }
  const by = award.reasons.find((reason) => reason.by !== undefined)?.by
  const facts = [...new Set(award.reasons.flatMap(({ fact }) => fact ?? []))]
  const status: Binding = { kind: 'status', status: award.status, ...(by && { by }), facts }
  return [status, ...range, ...others]
}
