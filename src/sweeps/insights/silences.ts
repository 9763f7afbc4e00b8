import type { Report, SumAward } from '../../calculator/report/award'
import type { Scenario } from '../../calculator/scenario'
import type { Clause, Corpus } from '../../policies/corpus'
import { factKey } from '../../policies/corpus'
import { Decimal, zero } from '../../policies/decimal'
import { clausesNaming } from '../clauses-on'
import type { Best, Finding, PaidClause } from './finding'

/** What the clauses pay in a place at most, the greatest first, those that pay nothing left out. */
function paidBy(clauses: readonly Clause[], place: string, sum: SumAward): PaidClause[] {
  return clauses
    .map(({ id }) => {
      const award = sum.clauses.find((each) => each.id === id)?.award
      return { place, clause: id, amount: new Decimal(award?.high ?? 0) }
    })
    .filter(({ amount }) => !amount.isZero())
    .sort((a, b) => b.amount.comparedTo(a.amount))
}

/** The better of two; where they tie, both. */
function better(best: Best | null, own: Best): Best {
  if (!best || own.amount.greaterThan(best.amount)) return own
  if (own.amount.lessThan(best.amount)) return best
  // A clause of a document that several places share stands once.
  const others = own.clauses.filter(
    ({ clause }) => !best.clauses.some((each) => each.clause === clause),
  )
  const places = [...best.places, ...own.places]
  return { places, amount: best.amount, clauses: [...best.clauses, ...others] }
}

/** Places without a clause with a number on some facts (by key), where another place pays for them. */
export function silenceOn(
  corpus: Corpus,
  report: Report,
  path: string,
  keys: readonly string[],
): Finding[] {
  const silent: string[] = []
  let best: Best | null = null
  for (const { id: place, policies: ids } of corpus.locations) {
    const sum = report.locations[place]
    if (!sum?.in_force) continue
    const policies = corpus.policies.filter(({ id }) => ids.includes(id))
    const clauses = clausesNaming(corpus, policies, keys)
    if (clauses.length === 0) silent.push(place)
    const paid = paidBy(clauses, place, sum)
    if (paid.length === 0 || sum.high === null) continue
    // Under a limit over several clauses the place pays less than they do one by one.
    const added = paid.reduce((all, each) => all.plus(each.amount), zero)
    best = better(best, { places: [place], amount: Decimal.min(added, sum.high), clauses: paid })
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
