import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/policies/decimal'
import { mapCells } from '../../src/sweeps/columns/map-cells'
import { axisValues, mapStatement } from '../../src/sweeps/map'
import { corpus } from '../corpus'
import { axis, checkCells, scenarioOf } from './map-cells'

const connection = await (await DuckDBInstance.create(':memory:')).connect()

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

describe('a map of two facts', () => {
  it('gives every cell the fen of the exact reading', async () => {
    const x = axis(corpus, maker, 'project_investment', 60_000_000, 6)
    const y = axis(corpus, maker, 'robot_orders.0.units', 160, 6)
    expect(await checkCells(corpus, connection, maker, x, y)).toBe(0)
  })

  it('multiplies two facts that vary together', async () => {
    const x = axis(corpus, maker, 'robot_orders.0.units', 120, 5)
    const y = axis(corpus, maker, 'robot_orders.0.unit_price', 1_000_000, 5)
    expect(await checkCells(corpus, connection, maker, x, y)).toBe(0)
  })

  it('leaves a cell empty where a part would exceed its whole', async () => {
    const x = axis(corpus, maker, 'project_investment', 10_000_000, 6)
    const y = axis(corpus, maker, 'project_fiscal_input', 10_000_000, 6)
    expect(await checkCells(corpus, connection, maker, x, y)).toBeGreaterThan(0)
  })

  it('leaves a place unknown, not zero, where nothing is known of it', async () => {
    const x = axis(corpus, {}, 'rent_last_year', 1_000_000, 4)
    const y = axis(corpus, {}, 'revenue', 100_000_000, 4)
    await checkCells(corpus, connection, {}, x, y)
  })

  it('refuses one fact twice, and a fact that cannot vary', () => {
    const x = axis(corpus, maker, 'project_investment', 10, 2)
    expect(mapStatement(corpus, scenarioOf(corpus, maker), x, x)).toHaveProperty('problem')
    expect(mapCells(corpus, scenarioOf(corpus, maker), { x, y: x })).toHaveProperty('problem')
    const y = { path: 'project_role', values: [] }
    expect(mapStatement(corpus, scenarioOf(corpus, maker), x, y)).toHaveProperty('problem')
    expect(mapCells(corpus, scenarioOf(corpus, maker), { x, y })).toHaveProperty('problem')
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
