import type { Moving, Source } from '../../calculator/algebras/expressions/source'
import { everyFact } from '../../calculator/algebras/columns/scenario-tables'
import type { Selection } from '../../calculator/algebras/expressions/selected'
import type { Scenario } from '../../calculator/scenario'
import type { Readings } from '../../calculator/setting'
import type { Corpus, Parameter } from '../../policies/corpus'
import { boundsOf, places } from '../../reforms/numbers'

const none: Selection = {
  policies: false,
  locations: false,
  clauses: [],
  entitlements: [],
  stacked: [],
}

/** A number of the law that a reader may change within what a reform may set it to; a day as yyyymmdd. */
function movingOf(parameter: Parameter): Moving {
  const scale = places[parameter.unit]
  const bounds = boundsOf({ ...parameter, value: parameter.printed })
  if (!bounds) return { scale, least: 0n, most: 99_999_999n }
  const whole = (value: { times: (by: number) => { toFixed: (to: number) => string } }): bigint =>
    BigInt(value.times(10 ** scale).toFixed(0))
  return { scale, least: whole(bounds.least), most: whole(bounds.most) }
}

const everyParameter = (corpus: Corpus): ReadonlyMap<string, Moving> =>
  new Map([...corpus.parameters.values()].map((each) => [each.id, movingOf(each)]))

/** Every fact, every number of the law and so many items of each list are left to be filled in; readings are not. */
export function workbookSource(corpus: Corpus, readings: Readings, listRows: number): Source {
  return {
    ...everyFact(corpus, readings),
    planes: new Map([...corpus.lists.keys()].map((list) => [list, listRows])),
    moving: everyParameter(corpus),
  }
}

/** All facts as a scenario states them but one, and every number of the law. */
export function alongSource(corpus: Corpus, scenario: Scenario, fact: string): Source {
  return { scenario, columns: new Set([fact]), lists: new Map(), moving: everyParameter(corpus) }
}

/** What every document and every place comes to, and every clause as it stands in a place. */
export const wholeSelection = (corpus: Corpus): Selection => ({
  ...none,
  policies: true,
  locations: true,
  entitlements: [...corpus.clauses.keys()],
  stacked: corpus.locations.flatMap(({ id, policies }) =>
    corpus.policies
      .filter((policy) => policies.includes(policy.id))
      .flatMap(({ clauses }) => clauses.map((clause) => `${id}:${clause.id}`)),
  ),
})

export const totalsSelection: Selection = { ...none, locations: true }
