import type { DuckDBConnection } from '@duckdb/node-api'
import { corpus } from '../corpus'
import { companyTables, everyFact } from './companies'
import { clauseSums } from './company-sums'
import { inTurns } from './median'
import { rowsOf, runAll } from './native'
import type { BenchPage } from './page/page'

const written = (row: Readonly<Record<string, unknown>> | undefined): string =>
  JSON.stringify(Object.entries(row ?? {}).map(([name, value]) => [name, String(value)]))

/** Milliseconds for all clauses of all places, summed over the same companies in both engines. */
export async function sameStatement(
  native: DuckDBConnection,
  page: BenchPage,
  companies: number,
  runs: number,
): Promise<{ native: number; wasm: number; sums: number }> {
  const shape = everyFact(corpus)
  const tables = companyTables(corpus, shape, companies)
  await runAll(native, tables)
  await page.run(tables)
  const sql = clauseSums(corpus, shape)
  // The first run warms both engines up, and its sums have to agree before anything is timed.
  const [here] = await rowsOf(native, sql)
  const [there] = await page.rows(sql)
  if (!here || written(here) !== written(there)) throw new Error('The two engines do not agree')
  const times = await inTurns(
    runs,
    { native: () => rowsOf(native, sql), wasm: () => page.time(sql) },
    { warm: true },
  )
  return { ...times, sums: Object.keys(here).length - 1 }
}
