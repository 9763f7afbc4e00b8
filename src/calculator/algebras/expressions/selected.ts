import type { Corpus } from '../../../policies/corpus'
import type { Result, Sum } from '../../calculate'
import type { End } from '../../range'
import { ends } from '../../range'
import { ExpressionRefusal } from './source'

/** What is asked of every scenario; every amount is one answer for each end. */
export interface Selection {
  /** Totals of the documents and of the places. */
  readonly policies: boolean
  readonly locations: boolean
  /** Awards, statuses and open recognitions of single clauses, by id, as their document alone pays them. */
  readonly clauses: readonly string[]
  /** Entitlements of single clauses, by id. */
  readonly entitlements: readonly string[]
  /** Clauses as they stand in the stack of a place: `longhua:SZ-3.1`. */
  readonly stacked: readonly string[]
}

/** A named answer: an amount in yuan that is cut, a status number, or the recognitions that an award hangs on. */
export type Selected<N, B> = { readonly name: string } & (
  | { readonly kind: 'money' | 'status'; readonly amount: N }
  | { readonly kind: 'recognitions'; readonly open: ReadonlyMap<string, B> }
)

type Amounts<N> = Readonly<Record<End, N>>

/** What a selection takes of a result, in its order; `location.longhua.high`, `PD-1.status`. */
export function selected<N, B>(
  corpus: Corpus,
  result: Result<N, B>,
  selection: Selection,
): readonly Selected<N, B>[] {
  const answers: Selected<N, B>[] = []
  const money = (name: string, range: Amounts<N>): void => {
    for (const end of ends)
      answers.push({ name: `${name}${end}`, kind: 'money', amount: range[end] })
  }
  const awardOf = (sum: Sum<N, B> | undefined, id: string) => {
    const award = sum?.awards.find((each) => each.standing.assessment.clause.id === id)
    if (!award) throw new ExpressionRefusal(`No clause ${id}`)
    return award
  }
  const clause = (sum: Sum<N, B> | undefined, id: string, name: string): void => {
    const award = awardOf(sum, id)
    money(`${name}.`, award)
    answers.push({ name: `${name}.status`, kind: 'status', amount: award.status })
    answers.push({
      name: `${name}.if_recognised`,
      kind: 'recognitions',
      open: award.ifRecognised,
    })
  }
  const policyOf = (id: string): Sum<N, B> | undefined =>
    result.policies.get(corpus.clauses.get(id)?.policy ?? '')

  for (const id of selection.clauses) clause(policyOf(id), id, id)
  for (const id of selection.entitlements)
    money(`${id}.entitled_`, awardOf(policyOf(id), id).entitlement)
  for (const stacked of selection.stacked) {
    const [location = '', id = ''] = stacked.split(':')
    clause(result.locations.get(location), id, stacked)
  }
  for (const view of ['policies', 'locations'] as const) {
    if (!selection[view]) continue
    const word = view === 'policies' ? 'policy' : 'location'
    for (const [id, sum] of result[view]) money(`${word}.${id}.`, sum)
  }
  return answers
}
