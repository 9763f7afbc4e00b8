import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Readings } from '../../src/calculator/setting'
import { awardStatement } from '../../src/calculator/statement'
import { corpus } from '../corpus'
import { scenarios } from '../random'
import { everything, exactly, saidBy } from './compare'
import { tablesOf, wholeSource } from './load'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const companies = Number(process.env['COMPANIES'] ?? 250)
const batches = Number(process.env['BATCHES'] ?? 8)

let connection: DuckDBConnection

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})

async function answers(
  inputs: readonly Record<string, unknown>[],
  readings: Readings,
): Promise<Record<string, unknown>[]> {
  for (const statement of tablesOf(corpus, inputs)) await connection.run(statement)
  const source = wholeSource(corpus, readings)
  const sql = awardStatement(corpus, source, everything(corpus), source.tables)
  const result = await connection.runAndReadAll(sql)
  return result.getRowObjects().sort((a, b) => Number(a['company_id']) - Number(b['company_id']))
}

async function check(
  inputs: readonly Record<string, unknown>[],
  readings: Readings,
): Promise<void> {
  const rows = await answers(inputs, readings)
  expect(rows.length).toBe(inputs.length)
  rows.forEach((row, i) => {
    const input = { ...inputs[i], readings }
    expect({ input, said: saidBy(row) }).toEqual({ input, said: exactly(corpus, input) })
  })
}

interface Case {
  scenario: Record<string, unknown> & { readings?: Readings }
  expect: { error?: unknown }
}

describe('sql and exact, in native DuckDB', () => {
  it('give the same fen and status on the worked cases', async () => {
    const file = new URL('../cases/worked.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
    const groups = new Map<string, Record<string, unknown>[]>()
    for (const { scenario, expect: expected } of cases) {
      if (expected.error) continue
      const { readings = {}, ...facts } = scenario
      const key = JSON.stringify(readings)
      groups.set(key, [...(groups.get(key) ?? []), facts])
    }
    for (const [key, inputs] of groups) await check(inputs, JSON.parse(key) as Readings)
  }, 120_000)

  it(`give the same on ${batches * companies} random scenarios (SEED=${seed})`, async () => {
    const sampled = fc.sample(scenarios(corpus), { numRuns: batches * companies, seed })
    for (let batch = 0; batch < batches; batch += 1) {
      const part = sampled.slice(batch * companies, (batch + 1) * companies)
      // The first batch under the chosen readings, each other one under the choices of its first scenario.
      const chosen = batch === 0 ? {} : ((part[0]?.['readings'] ?? {}) as Readings)
      const facts = part.map(({ readings: _, ...rest }) => rest)
      await check(facts, chosen)
    }
  }, 600_000)
})
