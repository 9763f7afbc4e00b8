import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Database } from '../../src/database/database'
import type { Documents } from '../../src/policies/documents'
import { Decimal } from '../../src/policies/decimal'
import type { ScenarioInput } from '../../src/policies/scenario-input'
import { awardMapOf } from '../../src/sweeps/columns/award-map'
import { mapCells } from '../../src/sweeps/columns/map-cells'
import type { AwardMap, Axis } from '../../src/sweeps/map'
import { axisValues, mapStatement, readMap } from '../../src/sweeps/map'
import type { ColumnsWorker } from '../../src/sweeps/worker/columns-worker'
import { openColumnsWorker } from '../../src/sweeps/worker/columns-worker'

/** The two facts that the page opens with, 300 values of each. */
const x: Axis = {
  path: 'project_investment',
  values: axisValues('money', new Decimal(0), new Decimal(60e6), 300),
}
const y: Axis = {
  path: 'robot_sales',
  values: axisValues('money', new Decimal(0), new Decimal(100e6), 300),
}
const day = '2026-06-30'

/** A company that buys so much cloud service; what varies along the axes is not stated. */
function company({ corpus }: Documents, cloud: number): ScenarioInput {
  const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
  const { project_investment: _, robot_sales: __, ...others } = { ...example?.scenario }
  return { ...others, cloud_purchase: String(cloud) } as ScenarioInput
}

function scenarioOf({ corpus }: Documents, input: ScenarioInput) {
  const read = readScenario(input, corpus, day)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

async function throughSql(documents: Documents, database: Database): Promise<AwardMap> {
  const { corpus } = documents
  const statement = mapStatement(corpus, scenarioOf(documents, company(documents, 0)), x, y)
  if ('problem' in statement) throw new Error(statement.problem.message)
  return readMap(corpus, x, y, await database.columns(statement.sql, { readOnly: true }))
}

/** Milliseconds from the question to the amounts of all places in 300 × 300 cells, by the statement of the map. */
export async function timedMap(documents: Documents, database: Database): Promise<number> {
  const begun = performance.now()
  await throughSql(documents, database)
  return performance.now() - begun
}

/** Milliseconds from the question to the cells that another thread hands back. */
export interface MapTimes {
  /** Of the first question of a new worker, with its start. */
  readonly cold: number
  /** Of another company, whose program is made anew. */
  readonly warm: number
  /** Of the same facts with another value of one that is dragged: the program is there. */
  readonly dragged: number
}

let companies = 0

async function ask(worker: ColumnsWorker, documents: Documents, dragged: readonly string[] = []) {
  const begun = performance.now()
  worker.take(documents)
  const input = company(documents, (companies += 1_000))
  const answer = await worker.map({ input, day, x, y, dragged })
  if (answer.kind !== 'map') throw new Error(`The map is ${answer.kind}`)
  if (answer.cells.exactly > 0) throw new Error('Cells are refused')
  return performance.now() - begun
}

/** The same cells from a worker of the page. */
export async function columnMap(documents: Documents): Promise<MapTimes> {
  const worker = openColumnsWorker()
  try {
    const cold = await ask(worker, documents)
    for (let i = 0; i < 10; i += 1) await ask(worker, documents)
    const warm = await ask(worker, documents)
    for (let i = 0; i < 3; i += 1) await ask(worker, documents, ['cloud_purchase'])
    return { cold, warm, dragged: await ask(worker, documents, ['cloud_purchase']) }
  } finally {
    worker.close()
  }
}

/** The cells of this thread. */
function cellsHere(documents: Documents, cloud: number) {
  const scenario = scenarioOf(documents, company(documents, cloud))
  const cells = mapCells(documents.corpus, scenario, { x, y, dragged: ['cloud_purchase'] })
  if ('problem' in cells) throw new Error(cells.problem.message)
  return cells
}

/** Milliseconds for cells of this thread, whose program is there. */
export function cellsAgain(documents: Documents): number {
  const begun = performance.now()
  cellsHere(documents, (companies += 1_000))
  return performance.now() - begun
}

/** Counts the amounts of the cells, every one of which has to be the same by the statement. */
export async function sameCells(documents: Documents, database: Database): Promise<number> {
  const [here, there] = [awardMapOf(cellsHere(documents, 0)), await throughSql(documents, database)]
  let compared = 0
  for (const [id, ends] of here.places) {
    for (const end of ['low', 'high'] as const) {
      const expected = there.places.get(id)?.[end] ?? []
      ends[end].forEach((fen, cell) => {
        if (fen !== expected[cell]) throw new Error(`The maps differ in ${id}, cell ${cell}`)
        compared += 1
      })
    }
  }
  return compared
}
