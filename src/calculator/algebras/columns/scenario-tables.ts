import type { Corpus } from '../../../policies/corpus'
import { Decimal } from '../../../policies/decimal'
import type { FactRecord } from '../../../policies/schema'
import type { Scenario, Stated, StatedValue } from '../../scenario'
import type { Source } from '../expressions/source'
import { columnName, statedColumn } from '../expressions/source'
import { places } from '../expressions/leaf'
import type { Readings } from '../../setting'
import { finite } from '../../fraction'
import type { ItemTable, Tables } from './table'
import { codeOf } from './table'

/** Ten to the decimal places of each kind of fact. */
const scales = Object.fromEntries(
  Object.entries(places).map(([type, scale]) => [type, new Decimal(10).pow(scale)]),
) as Readonly<Record<FactRecord['type'], Decimal>>

/** A value as the whole number that a column holds; NaN where nothing is stated. */
export function numberOf(fact: FactRecord, value: StatedValue | undefined): number {
  if (value === undefined) return NaN
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string') return codeOf(fact, value)
  const whole = finite(value)?.times(scales[fact.type])
  if (!whole?.isInteger()) throw new RangeError(`${fact.id} is no whole number of its unit`)
  return whole.toNumber()
}

const factsOf = (corpus: Corpus, list: string | undefined): readonly FactRecord[] =>
  [...corpus.facts.values()].filter((fact) => fact.list === list)

const columnsOf = (facts: readonly FactRecord[], rows: readonly Stated[]) =>
  facts.map(
    (fact) => [fact, Float64Array.from(rows, (row) => numberOf(fact, row.get(fact.id)))] as const,
  )

function itemTable(corpus: Corpus, list: string, scenarios: readonly Scenario[]): ItemTable {
  const lists = scenarios.map((scenario) => scenario.lists.get(list) ?? [])
  const offsets = new Int32Array(scenarios.length + 1)
  lists.forEach((items, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + items.length
  })
  const items = lists.flat()
  const columns = columnsOf(factsOf(corpus, list), items)
  return {
    length: items.length,
    offsets,
    columns: new Map(columns.map(([fact, values]) => [fact.id, values])),
  }
}

/** Scenarios as tables of every fact and every list; the n-th row is the n-th scenario. */
export function scenarioTables(corpus: Corpus, scenarios: readonly Scenario[]): Tables {
  const facts = columnsOf(
    factsOf(corpus, undefined),
    scenarios.map((scenario) => scenario.facts),
  )
  const stated = [...corpus.lists.keys()].map(
    (list) =>
      [
        statedColumn(list),
        Float64Array.from(scenarios, ({ lists }) => (lists.has(list) ? 1 : 0)),
      ] as const,
  )
  return {
    scenarios: {
      length: scenarios.length,
      columns: new Map([
        ...facts.map(([fact, values]) => [columnName(fact.id), values] as const),
        ...stated,
      ]),
    },
    lists: new Map(
      [...corpus.lists.keys()].map((list) => [list, itemTable(corpus, list, scenarios)]),
    ),
  }
}

/** Every fact a column, every list a table: only the readings are fixed. */
export function everyFact(corpus: Corpus, readings: Readings): Source {
  return {
    scenario: { asOf: '', facts: new Map(), lists: new Map(), readings },
    columns: new Set(factsOf(corpus, undefined).map(({ id }) => id)),
    lists: new Map(
      [...corpus.lists.keys()].map((list) => [
        list,
        new Set(factsOf(corpus, list).map(({ id }) => id)),
      ]),
    ),
  }
}
