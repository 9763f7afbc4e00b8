import type { Report } from '../../calculator/report/award'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { factKey } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'
import { clausesNaming } from '../clauses-on'
import type { Finding, Silence } from './finding'

/** Places without a clause with a number on some facts (by key), where another place pays for them. */
export function silenceOn(
  corpus: Corpus,
  report: Report,
  path: string,
  keys: readonly string[],
): Finding[] {
  const silent: string[] = []
  let best: Silence['best'] | null = null
  for (const { id: place, policies: ids } of corpus.locations) {
    const sum = report.locations[place]
    if (!sum?.in_force) continue
    const policies = corpus.policies.filter(({ id }) => ids.includes(id))
    const clauses = clausesNaming(corpus, policies, keys)
    if (clauses.length === 0) silent.push(place)
    const paid = clauses
      .map(({ id }) => {
        const award = sum.clauses.find((each) => each.id === id)?.award
        return { clause: id, amount: new Decimal(award?.high ?? 0) }
      })
      .sort((a, b) => b.amount.comparedTo(a.amount))
    const amount = paid.reduce((all, each) => all.plus(each.amount), zero)
    const [first] = paid
    if (first && amount.greaterThan(best?.amount ?? 0)) {
      best = { place, clause: first.clause, amount }
    }
  }
  if (!best || silent.length === 0) return []
  return [{ kind: 'silence', paths: [path], places: silent, best, stake: best.amount }]
}

/** The same for every list that the company states with items. */
export function silencesOnLists(corpus: Corpus, scenario: Scenario, report: Report): Finding[] {
  return [...scenario.lists].flatMap(([list, items]) => {
    const ids = new Set(items.flatMap((item) => [...item.keys()]))
    return silenceOn(
      corpus,
      report,
      list,
      [...ids].map((id) => factKey(id, list)),
    )
  })
}
