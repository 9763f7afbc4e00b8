import { data } from 'virtual:policy-data'
import fc from 'fast-check'
import { afterAll, describe, it } from 'vitest'
import { buildCorpus } from '../../src/policies/corpus'
import { createDatabase } from '../../src/database/database'
import worked from '../cases/worked.json'
import { drawing, runsOf, scenarios, seed } from '../random'
import type { Run } from './agree'
import { agree, batches, byReadings } from './agree'

const companies = runsOf(2000)

const corpus = buildCorpus(data)
const database = createDatabase([])
const run: Run = async (sql) => (await database.query(sql, { timeoutMs: 300_000 })).rows

afterAll(() => {
  database.close()
})

describe('sql and exact, in DuckDB-WASM', () => {
  it('give the same fen and status on the worked cases', async () => {
    const cases = worked.cases as unknown as Parameters<typeof byReadings>[0]
    for (const { readings, inputs } of byReadings(cases)) {
      await agree(corpus, run, inputs, readings)
    }
  })

  it(`give the same on ${companies} random scenarios (SEED=${seed})`, async () => {
    const sampled = fc.sample(scenarios(corpus), drawing(companies))
    for (const { readings, inputs } of batches(sampled, 500)) {
      await agree(corpus, run, inputs, readings)
    }
  })
})
