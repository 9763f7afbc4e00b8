import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'
import { RecordBatchReader } from 'apache-arrow'
import type { DataType, RecordBatch, Schema } from 'apache-arrow'
import { DatabaseError, databaseError } from './errors'
import { settle } from './settle'
import { quoted } from './sql'
import type { Parameter } from './sql'
import type { Engine } from './engine/start'
import { valueReader } from './values'
import type { Value } from './values'

export interface Column {
  readonly name: string
  /** Arrow's name of the type, such as `Utf8`, `Int64` or `Decimal[18e+4]`. */
  readonly type: string
}

export type Row = Readonly<Record<string, Value>>

/** Some rows of a result, as they come. */
export interface Batch {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Some rows of a result, one list of values for each column. */
export interface ValueBatch {
  readonly columns: readonly Column[]
  readonly values: readonly (readonly Value[])[]
}

export interface QueryOptions {
  /** Values for the `?` or `$1` of the statement. Amounts are decimal strings: cast them in SQL. */
  readonly parameters?: readonly Parameter[]
  /** Cancels the query; what waits for it is rejected with `cancelled`. */
  readonly signal?: AbortSignal
  /** Gives up after so many milliseconds, with `query_timeout`. */
  readonly timeoutMs?: number
  /** Refuses statements that would change a table. */
  readonly readOnly?: boolean
}

const defaultTimeoutMs = 60_000

/** How long a cancelled query may take to stop before its worker is ended. */
const graceMs = 5_000

/**
 * Runs one statement and yields its result batch by batch. Stopping to read cancels it.
 * Rejects with a {@link DatabaseError}; the engine is ended when it no longer answers.
 */
export async function* stream(
  engine: Engine,
  sql: string,
  options: QueryOptions = {},
): AsyncGenerator<Batch, void, undefined> {
  for await (const { columns, values } of streamValues(engine, sql, options)) {
    yield { columns, rows: rowsOf(columns, values) }
  }
}

/** The same column by column: many times lighter for a result of many rows. */
export async function* streamValues(
  engine: Engine,
  sql: string,
  options: QueryOptions = {},
): AsyncGenerator<ValueBatch, void, undefined> {
  engine.gone.throwIfAborted()
  const stop = new AbortController()
  const release = stopOn(stop, engine, options)
  const connecting = engine.bindings.connectInternal()
  let finished = false
  try {
    const connection = await settle(connecting, stop.signal)
    const bytes = (text: string) => chunks(engine.bindings, connection, text, stop.signal)
    const run = (text: string) => exhaust(bytes(text))
    if (options.readOnly) await run('BEGIN TRANSACTION READ ONLY')
    yield* batches(bytes(await prepared(sql, options.parameters, run)))
    finished = true
  } catch (error) {
    finished = !stop.signal.aborted
    const reason = databaseError(finished ? error : stop.signal.reason)
    if (reason.code === 'worker_died') engine.end(reason)
    throw reason
  } finally {
    release()
    if (!engine.gone.aborted) await leave(engine, connecting, !finished)
  }
}

/** Aborts `stop` on a timeout, on the caller's signal and on the worker's death. */
function stopOn(stop: AbortController, engine: Engine, options: QueryOptions): () => void {
  const { signal, timeoutMs = defaultTimeoutMs } = options
  const cancel = () => {
    stop.abort(new DatabaseError('cancelled'))
  }
  const die = () => {
    stop.abort(engine.gone.reason)
  }
  const timer = setTimeout(() => {
    stop.abort(new DatabaseError('query_timeout', `after ${String(timeoutMs)} ms`))
  }, timeoutMs)
  if (signal?.aborted) cancel()
  engine.gone.addEventListener('abort', die)
  signal?.addEventListener('abort', cancel)
  return () => {
    clearTimeout(timer)
    engine.gone.removeEventListener('abort', die)
    signal?.removeEventListener('abort', cancel)
  }
}

/** With parameters, the statement that executes the prepared one; it can be cancelled like any. */
async function prepared(
  sql: string,
  parameters: readonly Parameter[] | undefined,
  run: (text: string) => Promise<void>,
): Promise<string> {
  if (!parameters || parameters.length === 0) return sql
  await run(`PREPARE asked AS ${sql}`)
  return `EXECUTE asked(${parameters.map(quoted).join(', ')})`
}

/** The bytes of a result. Each step is short, so that a request to cancel comes through between. */
async function* chunks(
  bindings: AsyncDuckDB,
  connection: number,
  sql: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let header = await settle(bindings.startPendingQuery(connection, sql, true), signal)
  while (!header) header = await settle(bindings.pollPendingQuery(connection), signal)
  yield header
  for (;;) {
    const chunk = await settle(bindings.fetchQueryResults(connection), signal)
    if (chunk?.length === 0) return
    if (chunk) yield chunk
  }
}

async function exhaust(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const reading = bytes[Symbol.asyncIterator]()
  while (!(await reading.next()).done);
}

async function* batches(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ValueBatch, void, undefined> {
  const reader = await RecordBatchReader.from(bytes)
  await reader.open()
  const columns = columnsOf(reader.schema)
  yield { columns, values: columns.map(() => []) }
  for await (const batch of reader) yield { columns, values: valuesOf(batch, columns) }
}

/** Columns with names of their own: the second `id` of a join becomes `id_2`. */
function columnsOf(schema: Schema): Column[] {
  const seen = new Map<string, number>()
  return schema.fields.map((field) => {
    const times = (seen.get(field.name) ?? 0) + 1
    seen.set(field.name, times)
    const name = times === 1 ? field.name : `${field.name}_${String(times)}`
    return { name, type: String(field.type) }
  })
}

function valuesOf(batch: RecordBatch, columns: readonly Column[]): Value[][] {
  return columns.map((_, index) => {
    const values = new Array<Value>(batch.numRows).fill(null)
    const vector = batch.getChildAt(index)
    if (!vector) return values
    const read = valueReader(vector.type as DataType)
    for (let row = 0; row < values.length; row += 1) values[row] = read(vector.get(row))
    return values
  })
}

function rowsOf(columns: readonly Column[], values: readonly (readonly Value[])[]): Row[] {
  const length = values[0]?.length ?? 0
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, values[i]?.[row] ?? null])),
  )
}

/** Closes the connection, cancelling its query first; a worker that does not answer is ended. */
async function leave(engine: Engine, connecting: Promise<number>, cancel: boolean): Promise<void> {
  const patience = AbortSignal.timeout(graceMs)
  const ask = <Answer>(request: Promise<Answer>) => settle(settle(request, patience), engine.gone)
  try {
    const connection = await ask(connecting)
    if (cancel) await ask(engine.bindings.cancelPendingQuery(connection))
    await ask(engine.bindings.disconnect(connection))
  } catch (error) {
    if (patience.aborted) engine.end(new DatabaseError('worker_died', 'no answer to the last call'))
    else if (!engine.gone.aborted) console.warn('A connection did not close:', error)
  }
}
