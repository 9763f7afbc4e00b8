import type { DuckDBConnection } from '@duckdb/node-api'
import { corpus } from '../corpus'
import { inTurns } from './median'
import { rowsOf, runAll } from './native'
import type { BenchPage } from './page/page'
import { openSheet } from './peers/hyperformula'
import { asSituation, publicodesEngine } from './peers/publicodes'
import { tenClauses, tenCorpus } from './ten/clauses'
import { awardsIn, exactReport } from './ten/exact'
import { asInput, tenScenarios } from './ten/scenarios'
import { tenAwards, tenStatement, tenTables } from './ten/sql'

const scenarios = tenScenarios(500)
const inputs = scenarios.map(asInput)
const situations = scenarios.map(asSituation)

function agree(who: string, found: readonly number[][], expected: readonly number[][]): void {
  expected.forEach((awards, i) => {
    awards.forEach((fen, n) => {
      if (found[i]?.[n] === fen) return
      const place = `${who}, scenario ${i}, ${String(tenClauses[n])}`
      throw new Error(`${place}: ${String(found[i]?.[n])} fen instead of ${fen}`)
    })
  })
}

/** Microseconds a scenario, median of all runs. */
export interface PeerTimes {
  readonly exactTen: number
  readonly exactWhole: number
  readonly publicodes: number
  readonly sheetRecalculated: number
  readonly sheetRestated: number
  readonly native: number
  readonly wasm: number
}

/**
 * The ten clauses in every reading and in every peer, over the same scenarios: first compared award
 * by award, then timed in turns. SQL reads `copies` times the scenarios and keeps all their awards.
 */
export async function peerTimes(
  native: DuckDBConnection,
  page: BenchPage,
  copies: number,
  runs: number,
): Promise<PeerTimes> {
  const ten = tenCorpus(corpus)
  const select = tenStatement(ten)
  const publicodes = publicodesEngine()
  const sheet = openSheet(scenarios)
  const expected = inputs.map((input) => awardsIn(exactReport(ten, input), tenClauses))

  agree('publicodes', situations.map(publicodes), expected)
  agree('hyperformula', sheet.awards(), expected)
  const few = tenTables(ten, inputs, 1)
  await runAll(native, few)
  await page.run(few)
  agree('native SQL', tenAwards(await rowsOf(native, select)), expected)
  agree('SQL in the browser', tenAwards(await page.rows(select)), expected)

  const many = tenTables(ten, inputs, copies)
  await runAll(native, many)
  await page.run(many)
  const keep = `CREATE OR REPLACE TABLE awards AS ${select}`
  let factor = 1
  let from = 0
  const ms = await inTurns(runs, {
    exactTen: () => {
      for (const input of inputs) exactReport(ten, input)
    },
    publicodes: () => {
      for (const situation of situations) publicodes(situation)
    },
    sheetRecalculated: () => {
      // A value that does not change would not be recalculated.
      factor = factor === 1 ? 1.01 : 1
      sheet.recalculate(factor)
    },
    sheetRestated: () => {
      from = (from + 1) % scenarios.length
      sheet.state([...scenarios.slice(from), ...scenarios.slice(0, from)])
    },
    exactWhole: () => {
      for (const input of inputs) exactReport(corpus, input)
    },
    native: () => native.run(keep),
    wasm: () => page.time(keep),
  })
  const each = (time: number, count = scenarios.length): number => (time * 1000) / count
  return {
    exactTen: each(ms.exactTen),
    exactWhole: each(ms.exactWhole),
    publicodes: each(ms.publicodes),
    sheetRecalculated: each(ms.sheetRecalculated),
    sheetRestated: each(ms.sheetRestated),
    native: each(ms.native, scenarios.length * copies),
    wasm: each(ms.wasm, scenarios.length * copies),
  }
}
