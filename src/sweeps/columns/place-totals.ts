import { everyFact, scenarioTables } from '../../calculator/algebras/columns/scenario-tables'
import type { Selection } from '../../calculator/algebras/expressions/selected'
import type { Scenario } from '../../calculator/scenario'
import type { Readings } from '../../calculator/setting'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { answersTo, readyQuestion } from './asked'

/** What a place pays, in yuan and cut as it is paid; null where it is unknown. */
export interface PlaceTotal {
  readonly low: Decimal | null
  readonly high: Decimal | null
}

export const totalsOfPlaces: Selection = {
  policies: false,
  locations: true,
  clauses: [],
  entitlements: [],
  stacked: [],
}

const yuan = (fen: number | undefined): Decimal | null =>
  fen === undefined || Number.isNaN(fen) ? null : new Decimal(fen).div(100)

const keyOf = (readings: Readings): string =>
  Object.entries(readings)
    .map(([id, option]) => `${id}:${option}`)
    .sort()
    .join('|')

/**
 * What every place pays to each of many scenarios, by place in the order of the data: the same as the exact reading
 * says of each, thousands of them in the time of one. Scenarios of the same readings share one question.
 */
export function placeTotals(
  corpus: Corpus,
  scenarios: readonly Scenario[],
): readonly ReadonlyMap<string, PlaceTotal>[] {
  const found = new Map<Scenario, ReadonlyMap<string, PlaceTotal>>()
  const byReadings = new Map<string, Scenario[]>()
  for (const scenario of scenarios) {
    const key = keyOf(scenario.readings)
    byReadings.set(key, [...(byReadings.get(key) ?? []), scenario])
  }
  for (const [key, rows] of byReadings) {
    const [first] = rows
    if (!first) continue
    const question = readyQuestion(corpus, `totals ${key}`, () => ({
      source: everyFact(corpus, first.readings),
      selection: totalsOfPlaces,
    }))
    const tables = scenarioTables(corpus, rows)
    const { columns } = answersTo(
      corpus,
      question,
      totalsOfPlaces,
      tables,
      (row) => rows[row] ?? first,
    )
    rows.forEach((scenario, row) => {
      const total = (id: string): PlaceTotal => ({
        low: yuan(columns.get(`location.${id}.low`)?.[row]),
        high: yuan(columns.get(`location.${id}.high`)?.[row]),
      })
      found.set(scenario, new Map(corpus.locations.map(({ id }) => [id, total(id)])))
    })
  }
  return scenarios.map((scenario) => found.get(scenario) ?? new Map<string, PlaceTotal>())
}
