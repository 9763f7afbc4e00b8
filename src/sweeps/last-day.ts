import type { SumAward } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import { whole } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { dateNumber } from '../policies/corpus'

/** What a place paid on the last day of its term, which is over. */
export interface LastDay {
  /** YYYY-MM-DD */
  readonly day: string
  readonly sum: SumAward
}

/** The last day of a place's documents where all of them ended before a day; else nothing. */
function endedOn(corpus: Corpus, place: string, asOf: string): string | null {
  const policies = corpus.locations.find(({ id }) => id === place)?.policies ?? []
  const ends = corpus.policies
    .filter(({ id }) => policies.includes(id))
    .map(({ term: { to } }) => to)
  const [last = null] = ends.toSorted().reverse()
  return last !== null && !ends.includes(null) && last < asOf ? last : null
}

/** By place: what those paid on their last day whose term is over at the application date. */
export function paidOnLastDays(scenario: Scenario, corpus: Corpus): ReadonlyMap<string, LastDay> {
  return new Map(
    corpus.locations.flatMap(({ id }): [string, LastDay][] => {
      const day = endedOn(corpus, id, scenario.asOf)
      if (day === null) return []
      const facts = new Map([...scenario.facts, ['application_date', whole(dateNumber(day))]])
      const sum = reportAwards({ ...scenario, asOf: day, facts }, corpus).locations[id]
      return sum ? [[id, { day, sum }]] : []
    }),
  )
}
