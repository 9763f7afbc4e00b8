import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'
import { ask } from './list'

type Facts = Readonly<Record<string, unknown>>

const facts = [...corpus.facts.values()].filter(({ list }) => list === undefined)
const cell = (value: unknown): string =>
  value === undefined ? '' : `"${String(value as string | number | boolean)}"`

/** Companies without lists, each a row of every fact. */
function listOf(inputs: readonly Facts[]): string {
  const rows = inputs.map((input, i) => [`C${i}`, ...facts.map(({ id }) => cell(input[id]))].join())
  return `${['company_id', ...facts.map(({ id }) => id)].join()}\n${rows.join('\n')}\n`
}

describe('a list that lies in one table', () => {
  const count = runsOf(300)

  it(`adds up in columns to what the statements say of ${count} random companies (SEED=${seed})`, async () => {
    const companies = listOf(fc.sample(scenarios(corpus), drawing(count)))
    const columns = await ask({ companies, summary: true })
    // A table of a list, though without rows, is for the statement to read.
    const lists = { robot_orders: 'company_id,units,unit_price\n' }
    const statements = await ask({ companies, lists, summary: true })
    expect(columns.summary).toEqual(statements.summary)
    expect(columns.summary?.companies.awarded).toBeGreaterThan(count / 2)
    expect(Object.keys(columns.summary?.policies ?? {}).length).toBe(corpus.policies.length)
  }, 300_000)
})
