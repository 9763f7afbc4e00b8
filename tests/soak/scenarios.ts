import { DuckDBInstance } from '@duckdb/node-api'
import type { Readings } from '../../src/calculator/setting'
import type { Corpus } from '../../src/policies/corpus'
import { scenarios } from '../random'
import { agreeInColumns } from '../columns/agree'
import { agree } from '../sql/agree'
import { exactly } from '../sql/compare'
import { alongOneFact } from './curve'
import type { Draws } from './draws'
import { drawn, drawsFrom } from './draws'
import type { Broken } from './laws'
import { laws } from './laws'
import type { Input } from './laws/asked'
import { answer } from './laws/asked'
import { boundClauses } from './laws/caps'

/** What a run over random companies came to. */
export interface Figures {
  readonly scenarios: number
  /** How many answers each law was held to. */
  readonly laws: number
  /** Clauses with a number that the law of caps binds, over all scenarios. */
  readonly capped: number
  /** Figures of curves compared with the exact reading, and questions that the curve refused. */
  readonly curves: number
  readonly refused: number
  /** Cells of the SQL statement compared with the exact reading. */
  readonly cells: number
  /** Cells of the compiled reading compared with it, and companies that it handed on. */
  readonly compiled: number
  readonly handedOn: number
  /** What broke, the first of it. */
  readonly broken: readonly Broken[]
}

interface Tally {
  capped: number
  curves: number
  refused: number
  readonly broken: Broken[]
}

/** How many failures are told in full. */
const told = 20
/** Companies of one statement. */
const batch = 250

function holdToLaws(corpus: Corpus, input: Input, draws: Draws, tally: Tally): void {
  const asked = { corpus, input, draws, report: answer(corpus, input) }
  for (const [law, holds] of Object.entries(laws)) {
    const found = holds(asked)
    if (found.length > 0) tally.broken.push({ law, found, input })
  }
  tally.capped += boundClauses(corpus, input)
  const along = alongOneFact(asked)
  tally.curves += along.compared
  tally.refused += along.refused === undefined ? 0 : 1
  if (along.found.length > 0) {
    tally.broken.push({ law: 'curve and exact agree', found: along.found, input })
  }
}

/** Holds companies to the laws, and their curves to the exact reading. */
export function holdCompanies(corpus: Corpus, inputs: readonly Input[], draws: Draws): Tally {
  const tally: Tally = { capped: 0, curves: 0, refused: 0, broken: [] }
  for (const input of inputs) holdToLaws(corpus, input, draws, tally)
  return tally
}

/**
 * Holds so many random companies, from a seed, to the laws and the three readings to one another. Stops
 * after a score of failures.
 */
export async function soakScenarios(
  corpus: Corpus,
  count: number,
  seed: number,
  watch: (done: number) => void = () => undefined,
): Promise<Figures> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const tally: Tally = { capped: 0, curves: 0, refused: 0, broken: [] }
  let [cells, compiled, handedOn] = [0, 0, 0]
  for (let done = 0; done < count && tally.broken.length < told; done += batch) {
    const own = seed + done
    const draws = drawsFrom(own)
    const inputs = drawn(scenarios(corpus), Math.min(batch, count - done), own)
    const held = holdCompanies(corpus, inputs, draws)
    tally.capped += held.capped
    tally.curves += held.curves
    tally.refused += held.refused
    tally.broken.push(...held.broken)
    const run = async (sql: string) => {
      const rows = (await connection.runAndReadAll(sql)).getRowObjects()
      cells += rows.reduce((all, row) => all + Object.keys(row).length - 1, 0)
      return rows
    }
    // One statement has one choice of readings: those of the register, or of one of the companies.
    const chosen = draws.next() < 0.5 ? {} : draws.one(inputs)['readings']
    const stated = inputs.map(({ readings: _, ...facts }) => facts)
    const readings = (chosen ?? {}) as Readings
    const expected = stated.map((input) => exactly(corpus, { ...input, readings }))
    await agree(corpus, run, stated, readings, expected)
    const laying = draws.one(['contract', 'measured', 'measured planes'] as const)
    const inColumns = agreeInColumns(corpus, stated, readings, [laying], expected)
    compiled += inColumns.cells
    handedOn += inColumns.refused
    watch(done + inputs.length)
  }
  connection.closeSync()
  const { broken, ...figures } = tally
  return {
    scenarios: count,
    laws: count * Object.keys(laws).length,
    cells,
    compiled,
    handedOn,
    ...figures,
    broken,
  }
}

/** What broke, each with the scenario to ask again. */
export const inWords = (broken: readonly Broken[]): string[] =>
  broken.map(
    ({ law, found, input }) =>
      `${law}: ${found.slice(0, 3).join('; ')} (${String(found.length)} in all) of ${JSON.stringify(input)}`,
  )
