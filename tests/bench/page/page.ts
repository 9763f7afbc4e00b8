import { createDatabase } from '../../../src/database/database'
import type { Row } from '../../../src/database/query'
import { shipped } from '../../../src/stores/documents'

const { corpus } = shipped
import { allCurves } from '../curves'
import { timedMap } from '../map'

/** What the bench asks of the page; the engine and the calculator are those that the product ships. */
export interface BenchPage {
  curves(runs: number): Promise<Record<string, number>>
  /** Milliseconds for a map of 300 × 300 cells. */
  map(): Promise<number>
  /** Runs statements one after the other and forgets their rows. */
  run(statements: readonly string[]): Promise<void>
  rows(sql: string): Promise<readonly Row[]>
  /** Milliseconds from the question to the last row. */
  time(sql: string): Promise<number>
}

const database = createDatabase([])
const query = (sql: string) => database.query(sql, { timeoutMs: 600_000 })

const bench: BenchPage = {
  curves: (runs) => allCurves(corpus, runs),
  map: () => timedMap(corpus, database),
  async run(statements) {
    for (const sql of statements) await query(sql)
  },
  async rows(sql) {
    return (await query(sql)).rows
  },
  async time(sql) {
    const begun = performance.now()
    await query(sql)
    return performance.now() - begun
  },
}

Object.assign(globalThis, { bench })
