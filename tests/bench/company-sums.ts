import { awardStatement } from '../../src/calculator/statement'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Scenario } from '../../src/calculator/scenario'
import type { Corpus } from '../../src/policies/corpus'
import { childColumns } from '../../src/sweeps/scenario-tables'
import { companyColumns } from './companies'

/** The date of the question, and nothing else. */
export function dateAlone(corpus: Corpus): Scenario {
  const read = readScenario({ application_date: '2026-06-30' }, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

/** Every clause of every place for every company, each summed over the companies; one row of whole fen. */
export function companySums(corpus: Corpus): string {
  const lists = [...corpus.lists.keys()]
  const source = {
    scenario: dateAlone(corpus),
    columns: new Set(companyColumns(corpus).flatMap(({ fact }) => fact?.id ?? [])),
    lists: new Map(
      lists.map((list) => [list, new Set(childColumns(corpus, list).map(({ name }) => name))]),
    ),
  }
  const stacked = corpus.locations.flatMap(({ id, policies }) =>
    corpus.policies
      .filter((policy) => policies.includes(policy.id))
      .flatMap(({ clauses }) => clauses.map((clause) => `${id}:${clause.id}`)),
  )
  const awards = awardStatement(
    corpus,
    source,
    { policies: false, locations: true, clauses: [], entitlements: [], stacked },
    { scenarios: 'companies', lists: new Map(lists.map((list) => [list, list])) },
  )
  const columns = [...stacked, ...corpus.locations.map(({ id }) => `location.${id}`)].flatMap(
    (name) => [`${name}.low`, `${name}.high`],
  )
  const sums = columns.map((name) => `CAST(SUM("${name}") AS VARCHAR) AS "${name}"`)
  return `SELECT COUNT(*) AS companies, ${sums.join(', ')}\nFROM (${awards})`
}
