import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Decimal } from '../../../src/policies/decimal'
import { reportAwards } from '../../../src/calculator/report/award'
import type { Scenario } from '../../../src/calculator/scenario'
import { mapCells } from '../../../src/sweeps/columns/map-cells'
import type { PlaceTotal } from '../../../src/sweeps/columns/place-totals'
import { placeTotals } from '../../../src/sweeps/columns/place-totals'
import { withStated } from '../../../src/sweeps/columns/with-stated'
import { findSweptFact } from '../../../src/sweeps/swept-fact'
import { whole } from '../../../src/calculator/fraction'
import { corpus } from '../../corpus'
import { drawing, runsOf, scenarios } from '../../random'
import { axis, scenarioOf } from '../map-cells'

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

const printed = ({ low, high }: PlaceTotal) => ({
  low: low?.toFixed(2) ?? null,
  high: high?.toFixed(2) ?? null,
})
const exactly = (scenario: Scenario) =>
  Object.entries(reportAwards(scenario, corpus).locations).map(([id, { low, high }]) => [
    id,
    { low, high },
  ])
const inColumns = (found: ReadonlyMap<string, PlaceTotal>) =>
  [...found].map(([id, total]) => [id, printed(total)])

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the totals of many scenarios', () => {
  it('are those of the exact reading of each, whatever readings each chooses', () => {
    const drawn = fc
      .sample(scenarios(corpus), drawing(runsOf(60)))
      .map((input) => scenarioOf(corpus, input))
    const found = placeTotals(corpus, drawn)
    drawn.forEach((scenario, i) => {
      expect(inColumns(found[i] ?? new Map())).toEqual(exactly(scenario))
    })
  })

  it('are the same without WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined)
    const scenario = scenarioOf(corpus, maker)
    const [found = new Map<string, PlaceTotal>()] = placeTotals({ ...corpus }, [scenario])
    expect(inColumns(found)).toEqual(exactly(scenario))
  })
})

describe('the cells of a map', () => {
  const x = axis(corpus, maker, 'project_investment', 60_000_000, 40)
  const y = axis(corpus, maker, 'robot_orders.0.units', 160, 40)

  it('are fewer, and the same, without WebAssembly', () => {
    const scenario = scenarioOf(corpus, maker)
    const all = mapCells(corpus, scenario, { x, y })
    vi.stubGlobal('WebAssembly', undefined)
    const few = mapCells({ ...corpus }, scenario, { x, y })
    if ('problem' in all || 'problem' in few) throw new Error('no map')
    expect([all.exactly, few.exactly]).toEqual([0, few.x.values.length * few.y.values.length])
    expect(few.x.values.length).toBeLessThan(17)
    few.x.values.forEach((a, i) => {
      few.y.values.forEach((b, j) => {
        const cell = x.values.indexOf(a) * y.values.length + y.values.indexOf(b)
        for (const [id, { high }] of few.places)
          expect(high[i * few.y.values.length + j]).toBe(all.places.get(id)?.high[cell])
      })
    })
  })

  it('move with a fact that is dragged', () => {
    const scenario = scenarioOf(corpus, maker)
    const dragged = ['robot_sales']
    const swept = findSweptFact(corpus, scenario, 'robot_sales')
    if ('code' in swept) throw new Error(swept.message)
    const sums = [1_000_000, 1_200_000, 30_000_000, 90_000_000].map((sales) => {
      const moved = withStated(scenario, swept, whole(new Decimal(sales)))
      const open = mapCells(corpus, moved, { x, y, dragged })
      const fixed = mapCells(corpus, moved, { x, y })
      expect(open).toEqual(fixed)
      if ('problem' in open) throw new Error(open.problem.message)
      const known = [...open.places.values()].flatMap(({ high }) =>
        [...high].filter((fen) => fen > 0),
      )
      return known.reduce((sum, fen) => sum + fen, 0)
    })
    expect(new Set(sums).size).toBeGreaterThan(1)
  })
})
