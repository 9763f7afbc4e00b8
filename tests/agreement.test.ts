import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Readings } from '../src/calculator/setting'
import type { Laying } from './columns/agree'
import { agreeInColumns } from './columns/agree'
import { corpus } from './corpus'
import { drawing, runsOf, scenarios, seed } from './random'
import type { Run } from './sql/agree'
import { agree, batches, byReadings } from './sql/agree'
import { exactly } from './sql/compare'

type Input = Record<string, unknown>

const companies = runsOf(2000)

let connection: DuckDBConnection
const run: Run = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})

/** The exact reading is asked once, and both others are held to what it says; gives how many columns refuse. */
async function bothAgree(
  inputs: readonly Input[],
  readings: Readings,
  layings: readonly Laying[],
): Promise<number> {
  const expected = inputs.map((input) => exactly(corpus, { ...input, readings }))
  await agree(corpus, run, inputs, readings, expected)
  return agreeInColumns(corpus, inputs, readings, layings, expected).refused
}

describe('sql in native DuckDB, columns and exact', () => {
  it('give the same fen, status and recognitions on the worked cases', async () => {
    const file = new URL('cases/worked.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
      cases: Parameters<typeof byReadings>[0]
    }
    for (const { readings, inputs } of byReadings(cases))
      expect(await bothAgree(inputs, readings, ['contract', 'measured', 'measured planes'])).toBe(0)
  })

  it(`give the same on ${companies} random scenarios, lists both ways in columns (SEED=${seed})`, async () => {
    const sampled = fc.sample(scenarios(corpus), drawing(companies))
    let refused = 0
    for (const { readings, inputs } of batches(sampled, 250))
      refused += await bothAgree(inputs, readings, ['contract', 'measured planes'])
    // A budget of billions for a demand of cents passes 2^104, and is said exactly; little else does.
    expect(refused).toBeLessThan(companies / 100)
  })
})
