import type { DuckDBConnection } from '@duckdb/node-api'
import { expect } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import { withFact } from '../../src/sweeps/swept-fact'
import { awardMapOf } from '../../src/sweeps/columns/award-map'
import { mapCells } from '../../src/sweeps/columns/map-cells'
import type { AwardMap, Axis } from '../../src/sweeps/map'
import { axisValues, mapStatement, readMap } from '../../src/sweeps/map'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import type { Corpus } from '../../src/policies/corpus'

const today = '2026-06-30'

export function scenarioOf(corpus: Corpus, input: unknown) {
  const read = readScenario(input, corpus, today)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

export function axis(
  corpus: Corpus,
  input: unknown,
  path: string,
  to: number,
  count: number,
): Axis {
  const place = findSweptFact(corpus, scenarioOf(corpus, input), path)
  if ('code' in place) throw new Error(place.message)
  const type = place.fact.type === 'count' ? 'count' : 'money'
  return { path, values: axisValues(type, new Decimal(0), new Decimal(to), count) }
}

/** Whole fen to yuan with two decimals. */
const yuan = (fen: bigint | null | undefined): string | null =>
  fen === null || fen === undefined ? null : new Decimal(String(fen)).div(100).toFixed(2)

/** A map without what is worked out when it is looked at. */
const comparable = ({ places, ...map }: AwardMap) => ({
  ...map,
  places: [...places].map(([id, { low, high }]) => ({ id, low, high })),
})

/** Every cell of the map, in SQL and in columns, against the exact reading of its scenario; null where that is refused. */
export async function checkCells(
  corpus: Corpus,
  connection: DuckDBConnection,
  input: Record<string, unknown>,
  x: Axis,
  y: Axis,
): Promise<number> {
  const scenario = scenarioOf(corpus, input)
  const statement = mapStatement(corpus, scenario, x, y)
  if ('problem' in statement) throw new Error(statement.problem.message)
  const result = await connection.runAndReadAll(statement.sql)
  const map = readMap(corpus, x, y, new Map(Object.entries(result.getColumnsObject())))
  const cells = mapCells(corpus, scenario, { x, y })
  if ('problem' in cells) throw new Error(cells.problem.message)
  expect(comparable(awardMapOf(cells))).toEqual(comparable(map))
  const places = [x.path, y.path].map((path) => findSweptFact(corpus, scenario, path))
  const [across, up] = places
  if (!across || !up || 'code' in across || 'code' in up) throw new Error('no such fact')
  let refused = 0
  x.values.forEach((a, i) => {
    y.values.forEach((b, j) => {
      const moved = withFact(withFact(input, across, a.toFixed()), up, b.toFixed())
      const read = readScenario(moved, corpus, today)
      const cell = i * y.values.length + j
      for (const [id, ends] of map.places) {
        const said = { low: yuan(ends.low[cell]), high: yuan(ends.high[cell]) }
        if ('problems' in read) {
          refused += 1
          expect(said).toEqual({ low: null, high: null })
          continue
        }
        const { low, high } = reportAwards(read.scenario, corpus).locations[id] ?? {}
        expect({ id, x: a.toFixed(), y: b.toFixed(), ...said }).toEqual({
          id,
          x: a.toFixed(),
          y: b.toFixed(),
          low,
          high,
        })
      }
    })
  })
  return refused
}
