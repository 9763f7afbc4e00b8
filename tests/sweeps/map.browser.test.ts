import { data, version } from 'virtual:policy-data'
import { afterAll, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { createDatabase } from '../../src/database/database'
import { documentsOf } from '../../src/policies/documents'
import { Decimal } from '../../src/policies/decimal'
import { withFact } from '../../src/sweeps/swept-fact'
import type { MapCells } from '../../src/sweeps/columns/map-cells'
import type { AwardMap, Axis } from '../../src/sweeps/map'
import { axisValues, mapStatement, readMap } from '../../src/sweeps/map'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import { openColumnsWorker } from '../../src/sweeps/worker/columns-worker'
import { randomNumbers } from '../random'

const { corpus } = documentsOf(data, version)
const today = '2026-06-30'
const database = createDatabase([])
const columns = openColumnsWorker()
columns.take(documentsOf(data, version))
const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

afterAll(() => {
  database.close()
  columns.close()
})

function scenarioOf(input: unknown) {
  const read = readScenario(input, corpus, today)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

function placeOf(path: string) {
  const place = findSweptFact(corpus, scenarioOf(maker), path)
  if ('code' in place) throw new Error(place.message)
  return place
}

const axisOf = (path: string, type: 'money' | 'count', to: number): Axis => ({
  path,
  values: axisValues(type, new Decimal(0), new Decimal(to), 300),
})

/** Whole fen to yuan with two decimals. */
const yuan = (fen: bigint | null | undefined): string | null =>
  fen === null || fen === undefined ? null : new Decimal(String(fen)).div(100).toFixed(2)

/** One run, with the milliseconds of its parts printed for whoever measures. */
async function mapOf(x: Axis, y: Axis) {
  const start = performance.now()
  const statement = mapStatement(corpus, scenarioOf(maker), x, y)
  if ('problem' in statement) throw new Error(statement.problem.message)
  const written = performance.now()
  const found = await database.columns(statement.sql, { readOnly: true })
  const answered = performance.now()
  const map = readMap(corpus, x, y, found)
  const read = performance.now()
  const ms = { write: written - start, query: answered - written, read: read - answered }
  console.log(
    `${x.path} × ${y.path}: ${found.get('company_id')?.length} cells, ${statement.sql.length} characters, ${JSON.stringify(ms)}`,
  )
  return map
}

/** The same map from the worker, without the engine; asked twice, since the first makes the program. */
async function cellsOf(x: Axis, y: Axis) {
  const asked = { input: maker, day: today, x, y }
  await columns.map(asked)
  const start = performance.now()
  const answer = await columns.map(asked)
  if (answer.kind !== 'map') throw new Error(JSON.stringify(answer))
  console.log(`${x.path} × ${y.path}: in columns ${performance.now() - start} ms`)
  return answer.cells
}

/** Fen by fen: hundreds of thousands of figures are compared without a word of each. */
const sameCells = (map: AwardMap, { places, possible }: MapCells): boolean =>
  map.possible.every((can, cell) => possible[cell] === can) &&
  [...map.places].every(([id, ends]) =>
    (['low', 'high'] as const).every((end) =>
      ends[end].every((fen, cell) =>
        Object.is(places.get(id)?.[end][cell], fen === null ? NaN : Number(fen)),
      ),
    ),
  )

it.each([
  ['project_investment', 'money', 60_000_000, 'robot_orders.0.unit_price', 'money', 1_000_000],
  ['project_investment', 'money', 60_000_000, 'project_fiscal_input', 'money', 10_000_000],
  ['robot_sales', 'money', 100_000_000, 'robot_orders.0.units', 'count', 299],
] as const)(
  'maps 300 values of %s (%s to %d) by 300 of %s',
  async (...[a, aType, aTo, b, bType, bTo]) => {
    await database.start()
    const x = axisOf(a, aType, aTo)
    const y = axisOf(b, bType, bTo)
    const map = await mapOf(x, y)
    expect(sameCells(map, await cellsOf(x, y))).toBe(true)
    const random = randomNumbers()
    for (let n = 0; n < 25; n += 1) {
      const i = Math.floor(random() * x.values.length)
      const j = Math.floor(random() * y.values.length)
      const at = [x.values[i] ?? '', y.values[j] ?? ''].map(String)
      const input = withFact(withFact(maker, placeOf(a), at[0] ?? ''), placeOf(b), at[1] ?? '')
      const read = readScenario(input, corpus, today)
      const report = 'problems' in read ? null : reportAwards(read.scenario, corpus)
      for (const [id, ends] of map.places) {
        const cell = i * y.values.length + j
        const said = { low: yuan(ends.low[cell]), high: yuan(ends.high[cell]) }
        const { low = null, high = null } = report?.locations[id] ?? {}
        expect({ id, at, ...said }).toEqual({ id, at, low, high })
      }
    }
  },
)
