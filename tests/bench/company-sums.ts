import { awardStatement } from '../../src/calculator/algebras/sql/statement'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Scenario } from '../../src/calculator/scenario'
import type { Corpus } from '../../src/policies/corpus'
import { childColumns } from '../../src/sweeps/scenario-tables'
import type { Shape } from './companies'

/** The date of the question, and nothing else. */
export function dateAlone(corpus: Corpus): Scenario {
  const read = readScenario({ application_date: '2026-06-30' }, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

/** What a statement over companies of this shape selects, each amount summed; one row of whole fen. */
function sums(corpus: Corpus, shape: Shape, stacked: readonly string[]): string {
  const source = {
    scenario: dateAlone(corpus),
    columns: new Set(shape.columns.flatMap(({ fact }) => fact?.id ?? [])),
    lists: new Map(
      shape.lists.map((list) => [
        list,
        new Set(childColumns(corpus, list).map(({ name }) => name)),
      ]),
    ),
  }
  const awards = awardStatement(
    corpus,
    source,
    { policies: false, locations: true, clauses: [], entitlements: [], stacked },
    { scenarios: 'companies', lists: new Map(shape.lists.map((list) => [list, list])) },
  )
  const columns = [...stacked, ...corpus.locations.map(({ id }) => `location.${id}`)]
    .flatMap((name) => [`${name}.low`, `${name}.high`])
    .map((name) => `CAST(SUM("${name}") AS VARCHAR) AS "${name}"`)
  return `SELECT COUNT(*) AS companies, ${columns.join(', ')}\nFROM (${awards})`
}

/** Every clause of every place, and the place itself, each summed over the companies. */
export function clauseSums(corpus: Corpus, shape: Shape): string {
  const stacked = corpus.locations.flatMap(({ id, policies }) =>
    corpus.policies
      .filter((policy) => policies.includes(policy.id))
      .flatMap(({ clauses }) => clauses.map((clause) => `${id}:${clause.id}`)),
  )
  return sums(corpus, shape, stacked)
}

/** What every place comes to, summed over the companies. */
export const placeSums = (corpus: Corpus, shape: Shape): string => sums(corpus, shape, [])
