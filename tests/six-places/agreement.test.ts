import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkOneSweep, sweepablePaths } from '../calculator/agree-along'
import { drawing, runsOf, scenarios, seed } from '../random'
import { agree, batches } from '../sql/agree'
import { axis, checkCells } from '../sweeps/map-cells'
import { six } from './company'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const start = six.examples.find(({ id }) => id === 'model-startup')?.scenario ?? {}
const runs = runsOf(20)

test(`exact and curve agree at every break and beside it (SEED=${seed})`, () => {
  let points = 0
  fc.assert(
    fc.property(scenarios(six), fc.nat(), (input, pick) => {
      const paths = sweepablePaths(six, input)
      points += checkOneSweep(six, input, paths[pick % paths.length] as string, 8)
    }),
    drawing(20, false),
  )
  expect(points).toBeGreaterThan(runs)
}, 300_000)

test.each(['compute_purchase', 'model_purchase', 'yearly_rd_spending', 'research_money_received'])(
  'exact and curve agree along %s of the start-up',
  (path) => {
    expect(checkOneSweep(six, start, path, 20)).toBeGreaterThan(2)
  },
)

test(`sql and exact agree on ${String(runs * 10)} random scenarios (SEED=${seed})`, async () => {
  const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects()
  const sampled = fc.sample(scenarios(six), drawing(runs * 10))
  for (const { readings, inputs } of batches(sampled, 100)) await agree(six, run, inputs, readings)
}, 300_000)

test('a map has the cells of all six places, to the fen', async () => {
  const x = axis(six, start, 'compute_purchase', 40_000_000, 5)
  const y = axis(six, start, 'research_projects.0.research_input', 20_000_000, 5)
  expect(await checkCells(six, connection, start, x, y)).toBe(0)
})
