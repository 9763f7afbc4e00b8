import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import { withFact } from '../../src/sweeps/swept-fact'
import type { Axis } from '../../src/sweeps/map'
import { axisValues, mapStatement, readMap } from '../../src/sweeps/map'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import { corpus } from '../corpus'

const today = '2026-06-30'
const connection = await (await DuckDBInstance.create(':memory:')).connect()

function scenarioOf(input: unknown) {
  const read = readScenario(input, corpus, today)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

function axis(input: unknown, path: string, to: number, count: number): Axis {
  const place = findSweptFact(corpus, scenarioOf(input), path)
  if ('code' in place) throw new Error(place.message)
  const type = place.fact.type === 'count' ? 'count' : 'money'
  return { path, values: axisValues(type, new Decimal(0), new Decimal(to), count) }
}

/** Whole fen to yuan with two decimals. */
const yuan = (fen: bigint | null | undefined): string | null =>
  fen === null || fen === undefined ? null : new Decimal(String(fen)).div(100).toFixed(2)

/** Every cell of the map against the exact reading of its scenario; null where that is refused. */
async function checkCells(input: Record<string, unknown>, x: Axis, y: Axis): Promise<number> {
  const scenario = scenarioOf(input)
  const statement = mapStatement(corpus, scenario, x, y)
  if ('problem' in statement) throw new Error(statement.problem.message)
  const result = await connection.runAndReadAll(statement.sql)
  const map = readMap(corpus, x, y, new Map(Object.entries(result.getColumnsObject())))
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

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

describe('a map of two facts', () => {
  it('gives every cell the fen of the exact reading', async () => {
    const x = axis(maker, 'project_investment', 60_000_000, 6)
    const y = axis(maker, 'robot_orders.0.units', 160, 6)
    expect(await checkCells(maker, x, y)).toBe(0)
  })

  it('multiplies two facts that vary together', async () => {
    const x = axis(maker, 'robot_orders.0.units', 120, 5)
    const y = axis(maker, 'robot_orders.0.unit_price', 1_000_000, 5)
    expect(await checkCells(maker, x, y)).toBe(0)
  })

  it('leaves a cell empty where a part would exceed its whole', async () => {
    const x = axis(maker, 'project_investment', 10_000_000, 6)
    const y = axis(maker, 'project_fiscal_input', 10_000_000, 6)
    expect(await checkCells(maker, x, y)).toBeGreaterThan(0)
  })

  it('leaves a place unknown, not zero, where nothing is known of it', async () => {
    const x = axis({}, 'rent_last_year', 1_000_000, 4)
    const y = axis({}, 'revenue', 100_000_000, 4)
    await checkCells({}, x, y)
  })

  it('refuses one fact twice, and a fact that cannot vary', () => {
    const x = axis(maker, 'project_investment', 10, 2)
    expect(mapStatement(corpus, scenarioOf(maker), x, x)).toHaveProperty('problem')
    const y = { path: 'project_role', values: [] }
    expect(mapStatement(corpus, scenarioOf(maker), x, y)).toHaveProperty('problem')
  })
})

describe('the values of an axis', () => {
  it('are cut to the fen or to whole units, each once', () => {
    const thirds = axisValues('money', new Decimal(0), new Decimal(1), 4)
    expect(thirds.map((value) => value.toFixed(2))).toEqual(['0.00', '0.33', '0.66', '1.00'])
    const each = axisValues('count', new Decimal(0), new Decimal(60), 61)
    expect(each.map(Number)).toEqual(Array.from({ length: 61 }, (_, i) => i))
    const units = axisValues('count', new Decimal(0), new Decimal(2), 9)
    expect(units.map(Number)).toEqual([0, 1, 2])
  })
})
