import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { adders } from '../../src/portfolio/order'
import type { Adder } from '../../src/portfolio/order'
import { corpus } from '../corpus'
import type { Shape } from './companies'
import { companyTables, everyFact, twelveFacts } from './companies'
import { inTurns } from './median'
import { runAll } from './native'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Milliseconds of the whole command over Parquet files, and what it printed. */
function summed(folder: string, { lists }: Shape, by: Adder): Promise<string> {
  const file = (table: string): string => join(folder, `${table}.parquet`)
  const children = lists.flatMap((list) => [`--${list}`, file(list)])
  const args = ['run', '-s', 'portfolio', '--', file('companies'), ...children]
  const told: string[] = []
  return new Promise((resolve, reject) => {
    const options = ['--summary', '--as-of', '2026-06-30', '--by', by]
    const child = spawn('npm', [...args, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.on('data', (piece: Buffer) => told.push(piece.toString()))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve(told.join(''))
      else reject(new Error(`portfolio ended with status ${status}`))
    })
  })
}

export interface PortfolioTime {
  readonly what: string
  readonly ms: Readonly<Record<Adder, number>>
}

/** The summary of a company list by the command, from Parquet files to the printed table, by columns and by SQL. */
export async function portfolioTimes(
  native: DuckDBConnection,
  companies: number,
  runs: number,
): Promise<readonly PortfolioTime[]> {
  const times: PortfolioTime[] = []
  for (const [what, shape] of [
    ['12 facts', twelveFacts(corpus)],
    ['every fact and list', everyFact(corpus)],
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
      times.push({ what, ms })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return times
}
