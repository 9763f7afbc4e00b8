import type { Source } from '../../src/calculator/algebras/expressions/source'
import type { Selection } from '../../src/calculator/algebras/expressions/selected'
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

/** Companies of this shape as a source of expressions. */
export const companySource = (corpus: Corpus, shape: Shape): Source => ({
  scenario: dateAlone(corpus),
  columns: new Set(shape.columns.flatMap(({ fact }) => fact?.id ?? [])),
  lists: new Map(
    shape.lists.map((list) => [list, new Set(childColumns(corpus, list).map(({ name }) => name))]),
  ),
})

/** Every place, and these clauses as they stand there. */
export const placesWith = (stacked: readonly string[]): Selection => ({
  policies: false,
  locations: true,
  clauses: [],
  entitlements: [],
  stacked,
})

/** Every clause of every place. */
export const everyClause = (corpus: Corpus): readonly string[] =>
  corpus.locations.flatMap(({ id, policies }) =>
    corpus.policies
      .filter((policy) => policies.includes(policy.id))
      .flatMap(({ clauses }) => clauses.map((clause) => `${id}:${clause.id}`)),
  )

/** What a statement over companies of this shape selects, each amount summed; one row of whole fen. */
function sums(corpus: Corpus, shape: Shape, stacked: readonly string[]): string {
  const awards = awardStatement(corpus, companySource(corpus, shape), placesWith(stacked), {
    scenarios: 'companies',
    lists: new Map(shape.lists.map((list) => [list, list])),
  })
  const columns = [...stacked, ...corpus.locations.map(({ id }) => `location.${id}`)]
    .flatMap((name) => [`${name}.low`, `${name}.high`])
    .map((name) => `CAST(SUM("${name}") AS VARCHAR) AS "${name}"`)
  return `SELECT COUNT(*) AS companies, ${columns.join(', ')}\nFROM (${awards})`
}

/** Every clause of every place, and the place itself, each summed over the companies. */
export const clauseSums = (corpus: Corpus, shape: Shape): string =>
  sums(corpus, shape, everyClause(corpus))

/** What every place comes to, summed over the companies. */
export const placeSums = (corpus: Corpus, shape: Shape): string => sums(corpus, shape, [])
