import type { DuckDBConnection } from '@duckdb/node-api'
import { corpus } from '../corpus'
import { companyTables, twelveFacts } from './companies'
import { placeSums } from './company-sums'
import { median, timed } from './median'
import { rowsOf, runAll } from './native'

/** Median milliseconds for what every place comes to, by the number of companies. */
export async function growth(
  native: DuckDBConnection,
  sizes: readonly number[],
  runs: number,
): Promise<readonly { companies: number; ms: number }[]> {
  const shape = twelveFacts(corpus)
  const sql = placeSums(corpus, shape)
  const measured: { companies: number; ms: number }[] = []
  for (const companies of sizes) {
    await runAll(native, companyTables(corpus, shape, companies))
    await rowsOf(native, sql)
    measured.push({ companies, ms: median(await timed(runs, () => rowsOf(native, sql))) })
  }
  return measured
}
