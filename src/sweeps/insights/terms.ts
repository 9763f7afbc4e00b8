import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'
import { termAt } from '../term'
import type { Finding } from './finding'

/** Documents that end within a year of the application, and those that are out of their term. */
export function findTerms(corpus: Corpus, report: Report): Finding[] {
  const states = corpus.policies.map((policy) => ({ policy, state: termAt(policy, report.as_of) }))
  const worth = (id: string): Decimal => new Decimal(report.policies[id]?.high ?? 0)
  const endings = states.flatMap(({ policy: { id, term }, state }) =>
    state.kind === 'ends_soon' && term.to !== null ? [{ id, to: term.to, days: state.days }] : [],
  )
  const out = states.flatMap(({ policy: { id, term }, state }): Finding[] => {
    const over = state.kind === 'over'
    if (!over && state.kind !== 'to_come') return []
    return [{ kind: 'out_of_term', policy: id, from: term.from, to: term.to, over, stake: zero }]
  })
  if (endings.length === 0) return out
  const stake = Decimal.max(...endings.map(({ id }) => worth(id)))
  return [...out, { kind: 'ending', policies: endings, stake }]
}
