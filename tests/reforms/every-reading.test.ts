import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioTables, everyFact } from '../../src/calculator/algebras/columns/scenario-tables'
import { makeQuestion } from '../../src/calculator/algebras/columns/question'
import type { Selection } from '../../src/calculator/algebras/expressions/selected'
import { awardStatement } from '../../src/calculator/algebras/sql/statement'
import type { Corpus } from '../../src/policies/corpus'
import { answersTo } from '../../src/sweeps/columns/asked'
import { partOf } from '../../src/sweeps/seek/paid'
import { checkOneSweep, sweepablePaths } from '../calculator/agree-along'
import { read, saidOf } from '../columns/agree'
import { drawing, randomNumbers, runsOf, scenarios, seed } from '../random'
import { exactly, expectSame, saidBy } from '../sql/compare'
import { tablesOf, wholeSource } from '../sql/load'
import { law } from './documents'
import { randomlyReformed } from './random-reform'

const reforms = runsOf(200)
const companies = 12
const each = 2
const most = 3

const before = new Map([...law.corpus.clauses].map(([id, clause]) => [id, JSON.stringify(clause)]))

/** A document that a reform changed, alone, and clauses of it, those that are changed or new before others. */
function touched(corpus: Corpus, random: () => number) {
  const all = [...corpus.clauses.values()].filter(({ formula }) => formula)
  const changed = all.filter((clause) => before.get(clause.id) !== JSON.stringify(clause))
  const among = changed.length > 0 ? changed : all
  const policy = among[Math.floor(random() * among.length)]?.policy ?? ''
  const own = [...changed, ...all].filter((clause) => clause.policy === policy)
  const clauses = [...new Set(own.map(({ id }) => id))].slice(0, most)
  return { part: partOf(corpus, [policy]), clauses }
}

const selectionOf = (clauses: readonly string[]): Selection => ({
  ...{ policies: false, locations: false, entitlements: [], stacked: [] },
  clauses,
})

describe(`the readings of ${reforms} random reforms (SEED=${seed})`, { timeout: 600_000 }, () => {
  it('exact, curve, SQL and columns give the same fen and status of what is changed', async () => {
    const random = randomNumbers()
    const records = JSON.stringify(law.data)
    const drawn = fc
      .sample(scenarios(law.corpus), drawing(companies))
      .map(({ readings: _, ...facts }) => facts)
      .slice(0, companies)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const statement of tablesOf(law.corpus, drawn)) await connection.run(statement)
    let [points, cells] = [0, 0]
    for (let i = 0; i < reforms; i += 1) {
      const { part: corpus, clauses } = touched(randomlyReformed(law, random).corpus, random)
      const first = (i * each) % companies
      const inputs = drawn.slice(first, first + each)
      const selection = selectionOf(clauses)
      const names = clauses.flatMap((id) => [
        ...['low', 'high', 'status', 'if_recognised'].map((part) => `${id}.${part}`),
      ])
      const expected = inputs.map((input) => {
        const all = exactly(corpus, { ...input, readings: {} })
        return Object.fromEntries(names.map((name) => [name, all[name]]))
      })
      const source = wholeSource(corpus, {})
      const statement = awardStatement(corpus, source, selection, source.tables)
      const asked = `SELECT * FROM (${statement}) WHERE company_id BETWEEN ${first} AND ${first + each - 1}`
      const rows = (await connection.runAndReadAll(asked)).getRowObjects()
      expect(rows.length).toBe(each)
      for (const row of rows) {
        const n = Number(row['company_id']) - first
        expectSame({ ...inputs[n], by: 'sql', i }, saidBy(row), expected[n] ?? {})
      }
      const stated = inputs.map((input) => read(corpus, { ...input, readings: {} }))
      const tables = scenarioTables(corpus, stated)
      const question = makeQuestion(corpus, everyFact(corpus, {}), selection)
      const again = (row: number) => stated[row] ?? read(corpus, {})
      const answers = answersTo(corpus, question, selection, tables, again)
      inputs.forEach((input, row) => {
        const said = saidOf(question.outputs, answers, row)
        expectSame({ ...input, by: 'columns', i }, said, expected[row] ?? {})
        cells += names.length
      })
      const input = inputs[i % each] ?? {}
      const paths = sweepablePaths(corpus, input)
      const path = paths[Math.floor(random() * paths.length)] ?? ''
      points += checkOneSweep(corpus, input, path, 1)
    }
    expect(points).toBeGreaterThan(reforms / 2)
    expect(cells).toBeGreaterThan(reforms * each * 4)
    expect(JSON.stringify(law.data)).toBe(records)
  })
})
