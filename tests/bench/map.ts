import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Database } from '../../src/database/database'
import type { Corpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import type { Axis } from '../../src/sweeps/map'
import { axisValues, mapStatement, readMap } from '../../src/sweeps/map'

/** The two facts that the page opens with, 300 values of each. */
const axes: readonly [Axis, Axis] = [
  {
    path: 'project_investment',
    values: axisValues('money', new Decimal(0), new Decimal(60e6), 300),
  },
  { path: 'robot_sales', values: axisValues('money', new Decimal(0), new Decimal(100e6), 300) },
]

/** Milliseconds from the question to the amounts of all places in 300 × 300 cells. */
export async function timedMap(corpus: Corpus, database: Database): Promise<number> {
  const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
  const begun = performance.now()
  const read = readScenario(example?.scenario ?? {}, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const statement = mapStatement(corpus, read.scenario, ...axes)
  if ('problem' in statement) throw new Error(statement.problem.message)
  readMap(corpus, ...axes, await database.columns(statement.sql, { readOnly: true }))
  return performance.now() - begun
}
