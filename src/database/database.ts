import type { Table } from '../policies/table'
import { DatabaseError, databaseError } from './errors'
import { stream, streamValues } from './query'
import type { Batch, Column, QueryOptions, Row } from './query'
import { startEngine } from './start'
import type { Engine } from './start'
import { named } from './sql'
import { createTables, insertParts, seal } from './tables'
import type { Value } from './values'
import type { Columns } from './tables'

/** Gives the rows of a table, a million of them in parts rather than at once. */
export type Parts = () => Iterable<Columns>

/** One worker from its start to its end. */
interface Session {
  readonly over: AbortController
  readonly engine: Promise<Engine>
}

export type Status =
  | { readonly kind: 'idle' }
  /** The share of the engine that is loaded, 0 to 1. */
  | { readonly kind: 'starting'; readonly progress: number }
  | { readonly kind: 'ready' }
  /** The next query, or {@link Database.restart}, tries again. */
  | { readonly kind: 'failed'; readonly error: DatabaseError }

export interface Result {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The result has more rows than were asked for. */
  readonly truncated: boolean
}

/** DuckDB in this browser, over the tables of `data/`. Everything rejects with a DatabaseError. */
export interface Database {
  readonly status: Status
  /** Tells the listener the present status and every later one; returns how to stop that. */
  observe(listener: (status: Status) => void): () => void
  /** Starts the engine and loads the tables, once. After a failure it may be asked again. */
  start(): Promise<void>
  /** All rows of one statement, or the first `limit` ones. Starts the engine where needed. */
  query(sql: string, options?: QueryOptions & { readonly limit?: number }): Promise<Result>
  /** All values of one statement, by the name of their column: for results of many rows. */
  columns(sql: string, options?: QueryOptions): Promise<ReadonlyMap<string, readonly Value[]>>
  /** The rows of one statement as they come. Stopping to read cancels the statement. */
  stream(sql: string, options?: QueryOptions): AsyncGenerator<Batch, void, undefined>
  /**
   * Adds a table, or replaces one, part by part; all parts have the same columns. A restart asks
   * for the parts again. While the engine is not started the table waits for it.
   */
  insert(name: string, parts: Parts): Promise<void>
  /** Takes away a table that was added. */
  remove(name: string): Promise<void>
  /** Ends the worker, which rejects what waits for it, and starts another with the same tables. */
  restart(): Promise<void>
  /** Ends the worker and gives its memory back. */
  close(): void
}

/**
 * A database over these tables. Nothing is loaded before the first use. `memoryLimit`, such as
 * `1GB`, bounds what queries may take; without it the engine takes up to 3.1 GiB.
 */
export function createDatabase(
  tables: readonly Table[],
  { memoryLimit }: { readonly memoryLimit?: string } = {},
): Database {
  const listeners = new Set<(status: Status) => void>()
  const added = new Map<string, Parts>()
  let status: Status = { kind: 'idle' }
  let session: Session | undefined

  const become = (next: Status) => {
    status = next
    for (const listener of [...listeners]) listener(next)
  }

  /** A failed session is forgotten, so that the next use starts another. */
  const fail = (failed: Session, error: DatabaseError) => {
    if (session !== failed) return
    session = undefined
    become({ kind: 'failed', error })
  }

  const boot = async (over: AbortSignal): Promise<Engine> => {
    const started = await startEngine(over, (progress) => {
      if (!over.aborted) become({ kind: 'starting', progress })
    })
    try {
      await createTables(started, tables)
      for (const [name, parts] of added) await insertParts(started, name, parts())
      await seal(started, memoryLimit)
      return started
    } catch (thrown) {
      const error = databaseError(thrown)
      started.end(error)
      throw error
    }
  }

  const begin = (): Session => {
    const over = new AbortController()
    become({ kind: 'starting', progress: 0 })
    const begun: Session = { over, engine: boot(over.signal) }
    session = begun
    begun.engine.then(
      ({ gone }) => {
        gone.addEventListener('abort', () => {
          fail(begun, databaseError(gone.reason))
        })
        if (gone.aborted) fail(begun, databaseError(gone.reason))
        else if (session === begun) become({ kind: 'ready' })
      },
      (thrown: unknown) => {
        fail(begun, databaseError(thrown))
      },
    )
    return begun
  }

  const engine = () => (session ?? begin()).engine

  const end = (error: DatabaseError) => {
    const ended = session
    session = undefined
    ended?.over.abort(error)
  }

  async function* streamed(sql: string, options?: QueryOptions) {
    yield* stream(await engine(), sql, options)
  }

  const query: Database['query'] = async (sql, { limit = Infinity, ...options } = {}) => {
    const rows: Row[] = []
    let columns: readonly Column[] = []
    for await (const batch of streamed(sql, options)) {
      columns = batch.columns
      for (const row of batch.rows) {
        if (rows.length === limit) return { columns, rows, truncated: true }
        rows.push(row)
      }
    }
    return { columns, rows, truncated: false }
  }

  const columnsOf: Database['columns'] = async (sql, options) => {
    const found = new Map<string, Value[]>()
    for await (const { columns, values } of streamValues(await engine(), sql, options)) {
      columns.forEach(({ name }, i) => {
        const all = found.get(name) ?? []
        for (const value of values[i] ?? []) all.push(value)
        found.set(name, all)
      })
    }
    return found
  }

  return {
    get status() {
      return status
    },
    observe(listener) {
      listeners.add(listener)
      listener(status)
      return () => {
        listeners.delete(listener)
      }
    },
    async start() {
      await engine()
    },
    stream: streamed,
    query,
    columns: columnsOf,
    async insert(name, parts) {
      added.set(name, parts)
      if (session) await insertParts(await session.engine, name, parts())
    },
    async remove(name) {
      added.delete(name)
      if (session) await query(`DROP TABLE IF EXISTS ${named(name)}`)
    },
    async restart() {
      end(new DatabaseError('worker_died', 'restarted'))
      await engine()
    },
    close() {
      end(new DatabaseError('cancelled', 'closed'))
      become({ kind: 'idle' })
    },
  }
}
