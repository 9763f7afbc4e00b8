import { awardStatement } from '../calculator/algebras/sql/statement'
import type { Corpus } from '../policies/corpus'
import { duckdb } from '../calculator/algebras/sql/dialects/duckdb'
import { duplicates, itemsOf, longLists, orphans, unstated } from './check'
import { costOf } from './cost'
import { effectOf } from './effect'
import type { Connection } from './engine'
import { Cancelled, openEngine } from './engine'
import type { Input } from './files/input'
import { inspectInput } from './files/input'
import type { Loaded } from './load'
import { loadInput, refusalTables, refuse } from './load'
import { readingNotes } from './notes'
import type { Order, Outcome } from './order'
import { awardRows, refusalRows } from './output-rows'
import type { Outputs } from './outputs/outputs'
import { openOutputs } from './outputs/outputs'
import { clearLeft, discard, temporaryFolder } from './outputs/temporary'
import type { CompanyWish } from './reading/company'
import { FileRefusal } from './refusal'
import { makeScenarios, statementSource } from './scenarios'
import type { Summary } from './summary'
import { summarize } from './summary'
import { writeJson, writeRows } from './write'

/** Says what is going on: a phase, its rows if known, and how much of it is done, from 0 to 1. */
export type Watch = (phase: string, rows: number | null, done: () => number) => void

/**
 * Reads a company list with its child tables, refuses what is not in order by row and column, and writes
 * the awards of the rest. Throws `OutputRefusal` before anything is read, `FileRefusal`, `FileFault`,
 * `EngineError`, or `Cancelled` once `signal` is set; nothing half-written stays, and no file of another.
 */
export async function runPortfolio(
  corpus: Corpus,
  order: Order,
  watch: Watch,
  signal: AbortSignal,
): Promise<Outcome> {
  const outputs = await openOutputs(
    { awards: order.output, summary: order.summaryOutput ?? null, refusals: order.refused },
    [order.companies, ...order.lists.values(), ...(order.alsoRead ?? [])],
    order.force ?? false,
  )
  await clearLeft(order.limits.folder)
  const folder = await temporaryFolder(order.limits.folder)
  const limits = { ...order.limits, folder }
  try {
    const outcome = await calculate(corpus, { ...order, limits }, outputs, watch, signal).catch(
      (error: unknown) => {
        throw signal.aborted ? new Cancelled('Cancelled') : error
      },
    )
    await outputs.finish()
    return outcome
  } finally {
    await outputs.abandon()
    await discard(folder)
  }
}

async function calculate(
  corpus: Corpus,
  order: Order,
  outputs: Outputs,
  watch: Watch,
  signal: AbortSignal,
): Promise<Outcome> {
  const connection = await openEngine(order.limits, signal)
  try {
    const { output, refused } = order
    const summaryOutput = order.summaryOutput ?? null
    const awardsPart = await outputs.begin('awards', connection)
    const summaryPart = await outputs.begin('summary', connection)
    watch('looking at the files', null, () => 0)
    const [companies, ...children] = await inspectAll(connection, corpus, order, signal)
    if (!companies) throw new Error('No company list')
    const { keyType, header } = companies
    const isCarried = output !== null && order.others !== 'ignore'
    const carried = isCarried ? header.others.map(({ index }) => index) : []
    for (const sql of refusalTables(keyType)) await connection.run(sql)
    const load = (input: Input): Promise<Loaded> => {
      watch(`reading ${input.table}`, null, connection.progress)
      const { folder } = order.limits
      const name = order.companies
      const through = input === companies ? carried : []
      const { constants } = order
      return loadInput(connection, corpus, input, constants, keyType, name, folder, through, signal)
    }
    const { rows, totals } = await load(companies)
    const notes = [...readingNotes(companies, totals, isCarried)]
    for (const child of children) {
      const loaded = await load(child)
      notes.push(...readingNotes(child, loaded.totals, false))
    }

    watch('checking', rows, connection.progress)
    if (header.company !== null) await refuse(connection, duplicates(companies, duckdb))
    for (const child of children) {
      const items = itemsOf(corpus, companies, child, duckdb)
      await refuse(connection, orphans(items, order.companies, duckdb))
      await refuse(connection, unstated(companies, items, duckdb))
      await refuse(connection, longLists(items, duckdb))
    }
    const [{ n } = { n: 0 }] = await connection.rows('SELECT count(*) AS n FROM refused')
    const refusals = Number(n)
    const refusedPart = refusals > 0 ? await outputs.begin('refusals', connection) : null
    const read = statementSource(companies, children, order.constants)
    const awarded = await makeScenarios(connection, companies, children, read)
    let summary: Summary | null = null
    let addedBy: Outcome['addedBy'] = null
    if (order.summary || summaryPart !== null) {
      let added = 0
      watch('summing', awarded, () => (added > 0 ? added / awarded : connection.progress()))
      const counted = { rows, awarded }
      const by = order.by ?? 'columns'
      const sums = await summarize(connection, corpus, read, counted, by, (more) => {
        added += more
      })
      summary = sums.summary
      addedBy = sums.by
      const { reform, vary } = order
      if (reform) {
        const { stamp, before, baseline } = reform
        const effect = await effectOf(connection, before, corpus, read)
        summary = { ...summary, reform: stamp, ...(baseline && { baseline }), effect }
      }
      if (vary) {
        summary = { ...summary, cost: await costOf(connection, corpus, read.source, vary) }
      }
    }
    if (summaryPart !== null && summaryOutput !== null) {
      await writeJson(summary, summaryPart, summaryOutput)
    }
    if (awardsPart !== null && output !== null) {
      watch('calculating', awarded, connection.progress)
      const sql = awardStatement(corpus, read.source, order.columns.selection, read.tables, 'yuan')
      const rows = await awardRows(connection, sql, order, companies, carried, read.tables)
      await writeRows(connection, rows, awardsPart, output)
    }
    if (refusedPart !== null)
      await writeRows(connection, await refusalRows(connection, refused), refusedPart, refused)
    return { rows, awarded, refusals, summary, addedBy, notes }
  } finally {
    connection.close()
  }
}

/** Every file is looked at, so that all that is wrong is said at once. */
async function inspectAll(
  connection: Connection,
  corpus: Corpus,
  { companies, lists, stated, id, noFact }: Order,
  signal: AbortSignal,
): Promise<Input[]> {
  const inputs: Input[] = []
  const refusals: FileRefusal[] = []
  const inspect = async (path: string, list: string | null, wish: CompanyWish): Promise<void> => {
    try {
      inputs.push(
        await inspectInput(connection, corpus, path, list, stated, { ...wish, noFact }, signal),
      )
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error
      refusals.push(error)
    }
  }
  await inspect(companies, null, { id })
  const [list] = inputs
  const named = list ? { companies: list.header.companyColumn } : {}
  for (const [table, path] of lists) await inspect(path, table, { id, ...named })
  const [first, ...others] = refusals
  if (!first) return inputs
  const reasons = others.map(({ message }) => message)
  throw new FileRefusal(first.file, [...first.reasons, ...reasons])
}
