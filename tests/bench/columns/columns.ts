import type { DuckDBConnection } from '@duckdb/node-api'
import { scenarioTables } from '../../../src/calculator/algebras/columns/scenario-tables'
import type { ItemTable, Table, Tables } from '../../../src/calculator/algebras/columns/table'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { corpus } from '../../corpus'
import { wholeSource } from '../../sql/load'
import type { Shape } from '../companies'
import { companyTables, everyFact, twelveFacts } from '../companies'
import { clauseSums, companySource, everyClause, placesWith, placeSums } from '../company-sums'
import { median } from '../median'
import { rowsOf, runAll as execute } from '../native'
import { tenClauses, tenCorpus } from '../ten/clauses'
import { awardsIn, exactReport } from '../ten/exact'
import { applicationDate, asInput, tenScenarios } from '../ten/scenarios'
import { companiesAsColumns } from './companies'
import type { Ready } from './measure'
import { perRow, ready, runAll, sumsOf } from './measure'

/** Microseconds a row and milliseconds of compiling, of this process's own time. */
export interface ColumnTimes {
  /** By question: so many rows, and what one costs. */
  readonly rows: readonly { readonly what: string; readonly rows: number; readonly us: number }[]
  /** The totals of twelve facts, by the number of rows. */
  readonly growth: readonly { readonly rows: number; readonly us: number }[]
  readonly compileMs: readonly { readonly what: string; readonly ms: number }[]
}

const ten = tenCorpus(corpus)
const tenSelection = {
  policies: false,
  locations: false,
  clauses: tenClauses,
  entitlements: [],
  stacked: [],
}

const tiled = (values: Float64Array, copies: number): Float64Array => {
  const all = new Float64Array(values.length * copies)
  for (let i = 0; i < copies; i += 1) all.set(values, i * values.length)
  return all
}

const copied = (table: Table, copies: number): Table => ({
  length: table.length * copies,
  columns: new Map([...table.columns].map(([name, values]) => [name, tiled(values, copies)])),
})

function copiedItems(table: ItemTable, copies: number): ItemTable {
  const companies = table.offsets.length - 1
  const offsets = Int32Array.from(
    { length: companies * copies + 1 },
    (_, i) => Math.floor(i / companies) * table.length + (table.offsets[i % companies] ?? 0),
  )
  return { ...copied(table, copies), offsets }
}

const manyTimes = ({ scenarios, lists }: Tables, copies: number): Tables => ({
  scenarios: copied(scenarios, copies),
  lists: new Map([...lists].map(([list, table]) => [list, copiedItems(table, copies)])),
})

function tenTables(count: number): Tables {
  const scenarios = tenScenarios(count).map((scenario) => {
    const read = readScenario(asInput(scenario), ten, applicationDate)
    if ('problems' in read) throw new Error(read.problems[0].message)
    return read.scenario
  })
  return scenarioTables(ten, scenarios)
}

/** The first awards have to be those of the exact reading. */
function agreeWithExact(question: Ready): void {
  question.laid.workOut(0)
  tenScenarios(100).forEach((scenario, row) => {
    const expected = awardsIn(exactReport(ten, asInput(scenario)), tenClauses)
    const found = tenClauses.map((id) => question.laid.output(`${id}.high`)[row])
    if (String(found) !== String(expected)) throw new Error(`columns, scenario ${row}`)
  })
}

/** All sums have to be those of SQL. */
async function agreeWithSql(native: DuckDBConnection, sql: string, question: Ready): Promise<void> {
  const [row = {}] = await rowsOf(native, sql)
  for (const [name, sum] of sumsOf(question))
    if (String(row[name]) !== String(sum)) throw new Error(`columns, ${name}`)
}

/**
 * The compiled reading: ten clauses over rows in the cache and over ten times as many, totals of twelve facts, and all
 * sums of every fact; compared before they are timed.
 */
export async function columnTimes(
  native: DuckDBConnection,
  companies: number,
  runs: number,
): Promise<ColumnTimes> {
  const rows: { what: string; rows: number; us: number }[] = []
  const compileMs: { what: string; ms: number }[] = []
  const note = (what: string, question: Ready, work: () => unknown): void => {
    rows.push({ what, rows: question.rows, us: perRow(question, runs, work) })
  }
  const base = tenTables(20_000)
  for (const [tables, where] of [
    [base, 'in cache'],
    [manyTimes(base, 10), 'streamed'],
  ] as const) {
    for (const [wanted, what] of [
      [/high$/, 'ten clauses'],
      [/(low|high|status)$/, 'ten clauses with low ends and status'],
    ] as const) {
      const question = ready(ten, wholeSource(ten, {}), tenSelection, tables, wanted)
      agreeWithExact(question)
      note(`${what}, ${where}`, question, () => {
        runAll(question)
      })
    }
  }
  const compared = async (shape: Shape, all: boolean, count: number) => {
    await execute(native, companyTables(corpus, shape, count))
    const tables = await companiesAsColumns(native, corpus, shape)
    const selection = placesWith(all ? everyClause(corpus) : [])
    const over = (rows: Tables): Ready =>
      ready(corpus, companySource(corpus, shape), selection, rows, /(low|high)$/)
    const question = over(tables)
    const sql = all ? clauseSums(corpus, shape) : placeSums(corpus, shape)
    await agreeWithSql(native, sql, question)
    return { tables, question, over }
  }
  const asked = async (what: string, shape: Shape, all: boolean, count: number): Promise<void> => {
    const { question } = await compared(shape, all, count)
    note(what, question, () => sumsOf(question))
    compileMs.push({ what, ms: median(question.compile) })
  }
  const twelve = twelveFacts(corpus)
  await asked('totals of all places, 12 facts, summed', twelve, false, companies / 10)
  await asked(
    '208 sums of every clause and place, every fact',
    everyFact(corpus),
    true,
    companies / 20,
  )
  const few = await compared(twelve, false, companies / 100)
  const growth = [1, 10, 100, 500].map((copies) => {
    const question = few.over(manyTimes(few.tables, copies))
    return { rows: question.rows, us: perRow(question, runs, () => sumsOf(question)) }
  })
  return { rows, compileMs, growth }
}
