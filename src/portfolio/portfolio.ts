import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tables } from '../calculator/algebras/sql/render'
import type { Scenario } from '../calculator/scenario'
import { awardStatement } from '../calculator/statement'
import type { Corpus } from '../policies/corpus'
import { refuseDuplicates, refuseLongLists, refuseOrphans, refuseUnstated } from './check'
import type { Columns } from './columns'
import type { Limits } from './engine'
import { Cancelled, openEngine } from './engine'
import type { Input } from './files/input'
import { inspectInput } from './files/input'
import { loadInput, refusalTables } from './load'
import { quotedName } from './quoted'
import { FileRefusal } from './refusal'
import { makeScenarios, statementSource } from './scenarios'
import type { Summary } from './summary'
import { summarize } from './summary'
import { writeRows } from './write'

/** A company list to be calculated. */
export interface Order {
  readonly companies: string
  /** Child tables by list. */
  readonly lists: ReadonlyMap<string, string>
  /** Facts that hold for every company, with the date of the question; `stated` by id. */
  readonly constants: Scenario
  readonly stated: ReadonlySet<string>
  readonly columns: Columns
  /** Where the awards go, if anywhere. */
  readonly output: string | null
  /** Where the refusals go, if there are any. */
  readonly refused: string
  readonly summary: boolean
  readonly limits: Limits
}

/** What became of it. */
export interface Outcome {
  /** Rows of the company list, those left out among them. */
  readonly rows: number
  readonly awarded: number
  /** Cells and rows refused, in all tables. */
  readonly refusals: number
  readonly summary: Summary | null
  readonly notes: readonly string[]
}

/** Says what is going on: a phase, its rows if known, and how much of it is done, from 0 to 1. */
export type Watch = (phase: string, rows: number | null, done: () => number) => void

/**
 * Reads a company list with its child tables, refuses what is not in order by row and column, and writes
 * the awards of the rest. Throws `FileRefusal`, `EngineError`, or `Cancelled` once `signal` is set;
 * nothing half-written stays.
 */
export async function runPortfolio(
  corpus: Corpus,
  order: Order,
  watch: Watch,
  signal: AbortSignal,
): Promise<Outcome> {
  const folder = await mkdtemp(join(order.limits.folder, 'portfolio-'))
  try {
    return await calculate(corpus, { ...order, limits: { ...order.limits, folder } }, watch, signal)
  } catch (error) {
    throw signal.aborted ? new Cancelled('Cancelled') : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function calculate(
  corpus: Corpus,
  order: Order,
  watch: Watch,
  signal: AbortSignal,
): Promise<Outcome> {
  const connection = await openEngine(order.limits, signal)
  try {
    const inspect = (path: string, list: string | null): Promise<Input> =>
      inspectInput(connection, corpus, path, list, order.stated, signal)
    watch('looking at the files', null, () => 0)
    const [companies, ...children] = await inspectAll([
      () => inspect(order.companies, null),
      ...[...order.lists].map(
        ([list, path]) =>
          () =>
            inspect(path, list),
      ),
    ])
    if (!companies) throw new Error('No company list')
    const { keyType } = companies
    for (const sql of refusalTables(keyType)) await connection.run(sql)
    const load = (input: Input): Promise<number> => {
      watch(`reading ${input.table}`, null, connection.progress)
      const { folder } = order.limits
      const name = order.companies
      return loadInput(connection, corpus, input, order.constants, keyType, name, folder, signal)
    }
    const rows = await load(companies)
    for (const child of children) await load(child)

    watch('checking', rows, connection.progress)
    if (companies.header.company !== null) await refuseDuplicates(connection)
    for (const child of children) {
      await refuseOrphans(connection, child, order.companies)
      await refuseUnstated(connection, companies, child)
      await refuseLongLists(connection, corpus, child)
    }
    const read = statementSource(companies, children, order.constants)
    const awarded = await makeScenarios(connection, companies, children, read)
    let summary: Summary | null = null
    if (order.summary) {
      watch('summing', awarded, connection.progress)
      summary = await summarize(connection, corpus, read, { rows, awarded })
    }
    // Files come last: whoever cancels finds none of this run.
    const { output } = order
    if (output !== null) {
      watch('calculating', awarded, connection.progress)
      const sql = awardStatement(corpus, read.source, order.columns.selection, read.tables, 'yuan')
      await writeRows(connection, inOrder(sql, order.columns.names, read.tables), output)
    }
    const refusals = await writeRefusals(order, connection).catch(async (error: unknown) => {
      if (output !== null) await rm(output, { force: true })
      throw error
    })
    const notes = [companies, ...children].flatMap(({ note }) => note ?? [])
    return { rows, awarded, refusals, summary, notes }
  } finally {
    connection.close()
  }
}

/** The columns of a statement in the order of the list; the joins with child tables would shuffle them. */
function inOrder(sql: string, columns: readonly string[], { lists }: Tables): string {
  const names = ['company_id', ...columns].map(quotedName).join(', ')
  if (lists.size === 0) return `SELECT ${names} FROM (${sql})`
  const places = '(SELECT company_id, row FROM companies_listed)'
  return `SELECT ${names} FROM (${sql}) JOIN ${places} USING (company_id) ORDER BY row`
}

/** Every file is looked at, so that all that is wrong is said at once. */
async function inspectAll(inspections: readonly (() => Promise<Input>)[]): Promise<Input[]> {
  const inputs: Input[] = []
  const refusals: FileRefusal[] = []
  for (const inspect of inspections) {
    try {
      inputs.push(await inspect())
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error
      refusals.push(error)
    }
  }
  const [first, ...others] = refusals
  if (!first) return inputs
  const reasons = others.map(({ message }) => message)
  throw new FileRefusal(first.file, [...first.reasons, ...reasons])
}

async function writeRefusals(order: Order, connection: Parameters<typeof writeRows>[0]) {
  const [{ n } = { n: 0 }] = await connection.rows('SELECT count(*) AS n FROM refused')
  // An earlier run's refusals would be taken for this one's.
  await rm(order.refused, { force: true })
  if (Number(n) > 0) {
    const sql = `SELECT * FROM refused ORDER BY "table" <> 'companies', "table", row, "column"`
    await writeRows(connection, sql, order.refused)
  }
  return Number(n)
}
