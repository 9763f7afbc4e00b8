import { createDatabase } from '../../../src/database/database'
import type { Row } from '../../../src/database/query'
import { shipped } from '../../../src/stores/documents'

const { corpus } = shipped
import { allCurves } from '../curves'
import type { MapTimes } from '../map'
import { cellsAgain, columnMap, sameCells, timedMap } from '../map'

/** What the bench asks of the page; the engine and the calculator are those that the product ships. */
export interface BenchPage {
  curves(runs: number): Promise<Record<string, number>>
  /** Milliseconds for a map of 300 × 300 cells by its statement. */
  map(): Promise<number>
  /** The same in columns, once every amount of both is found to be the same; and in the page's own thread. */
  columnMap(): Promise<MapTimes & { readonly here: number }>
  /** How many amounts of the two maps were compared. */
  sameCells(): Promise<number>
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
  map: () => timedMap(shipped, database),
  sameCells: () => sameCells(shipped, database),
  async columnMap() {
    const times = await columnMap(shipped)
    return { ...times, here: cellsAgain(shipped) }
  },
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
