import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, describe, it } from 'vitest'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'
import type { Run } from './agree'
import { agree, batches, byReadings } from './agree'

const companies = runsOf(2000)

let connection: DuckDBConnection
const run: Run = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})

describe('sql and exact, in native DuckDB', () => {
  it('give the same fen and status on the worked cases', async () => {
    const file = new URL('../cases/worked.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
      cases: Parameters<typeof byReadings>[0]
    }
    for (const { readings, inputs } of byReadings(cases)) {
      await agree(corpus, run, inputs, readings)
    }
  })

  it(`give the same on ${companies} random scenarios (SEED=${seed})`, async () => {
    const sampled = fc.sample(scenarios(corpus), drawing(companies))
    for (const { readings, inputs } of batches(sampled, 250)) {
      await agree(corpus, run, inputs, readings)
    }
  })
})
