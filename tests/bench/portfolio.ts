import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { adders } from '../../src/portfolio/order'
import type { Adder } from '../../src/portfolio/order'
import { corpus } from '../corpus'
import { runCommand } from './command'
import type { Shape } from './companies'
import { companyTables, everyFact, twelveFacts } from './companies'
import { inTurns } from './median'
import { runAll } from './native'

/** What the summary of the Parquet files of a folder prints. */
async function summed(folder: string, { lists }: Shape, by: Adder): Promise<string> {
  const file = (table: string): string => join(folder, `${table}.parquet`)
  const children = lists.flatMap((list) => [`--${list}`, file(list)])
  const options = ['--summary', '--as-of', '2026-06-30', '--by', by]
  let told = ''
  await runCommand('portfolio', [file('companies'), ...children, ...options], {
    take: (text) => (told += text),
  })
  return told
}

export interface PortfolioTime {
  readonly what: string
  /** How many times as fast as the SQL of before it was to be. */
  readonly goal: number
  readonly ms: Readonly<Record<Adder, number>>
}

/** The summary of a company list by the command, from Parquet files to the printed table, by columns and by SQL. */
export async function portfolioTimes(
  native: DuckDBConnection,
  companies: number,
  runs: number,
): Promise<readonly PortfolioTime[]> {
  const times: PortfolioTime[] = []
  for (const [what, shape, goal] of [
    ['12 facts', twelveFacts(corpus), 2],
    ['every fact and list', everyFact(corpus), 4],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      await runAll(native, companyTables(corpus, shape, companies))
      for (const table of ['companies', ...shape.lists])
        await native.run(`COPY ${table} TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`)
      const told: Partial<Record<Adder, string>> = {}
      const tell = (by: Adder) => async (): Promise<void> => {
        told[by] = await summed(folder, shape, by)
      }
      const ms = await inTurns(runs, { columns: tell('columns'), sql: tell('sql') }, { warm: true })
      if (adders.some((by) => told[by] !== told.columns)) throw new Error(`portfolio, ${what}`)
      times.push({ what, goal, ms })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return times
}
