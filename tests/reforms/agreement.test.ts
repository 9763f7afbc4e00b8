import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOneSweep, sweepablePaths } from '../calculator/agree-along'
import { drawing, randomNumbers, runsOf, scenarios, seed } from '../random'
import { agree, batches } from '../sql/agree'
import { law } from './documents'
import { randomlyReformed } from './random-reform'

const reforms = runsOf(24)

describe('the algebras under reforms', { timeout: 1_200_000 }, () => {
  it(`exact and curve give the same fen and status under ${reforms} random ones (SEED=${seed})`, () => {
    const random = randomNumbers()
    const before = JSON.stringify(law.data)
    const versions = new Set<string>()
    let points = 0
    for (const input of fc.sample(scenarios(law.corpus), drawing(24))) {
      const { corpus, version } = randomlyReformed(law, random)
      versions.add(version)
      const paths = sweepablePaths(corpus, input)
      const path = paths[Math.floor(random() * paths.length)] as string
      points += checkOneSweep(corpus, input, path, 3)
    }
    expect(points).toBeGreaterThan(reforms / 2)
    expect(versions.size).toBeGreaterThan(reforms * 0.9)
    expect(JSON.stringify(law.data)).toBe(before)
  })

  it('exact and SQL give the same under some of them', async () => {
    const random = randomNumbers()
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects()
    for (let i = 0; i < Math.ceil(reforms / 24); i += 1) {
      const { corpus } = randomlyReformed(law, random)
      const plain = fc
        .sample(scenarios(law.corpus), drawing(60))
        .map((input) => ({ ...input, readings: {} }))
      for (const { readings, inputs } of batches(plain, 60))
        await agree(corpus, run, inputs, readings)
    }
  })
})
