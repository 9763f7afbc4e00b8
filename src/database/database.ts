import type { Table } from '../policies/table'
import type { Status } from './engine/life'
import { keepAlive } from './engine/life'
import type { Engine } from './engine/start'
import { DatabaseError } from './errors'
import { stream, streamValues } from './query'
import type { Batch, Column, QueryOptions, Row } from './query'
import { named } from './sql'
import { createTables, insertParts, seal } from './tables'
import type { Value } from './values'
import type { Columns } from './tables'

/** Gives the rows of a table, a million of them in parts rather than at once. */
export type Parts = () => Iterable<Columns>

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
  /**
   * Starts the engine and loads the tables, once. A fault that may pass is met by a second start; after that it may
   * be asked again.
   */
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
  const added = new Map<string, Parts>()
  const life = keepAlive(async (engine) => {
    await createTables(engine, tables)
    for (const [name, parts] of added) await insertParts(engine, name, parts())
    await seal(engine, memoryLimit)
  })

  /** What only reads is asked once more where the engine died of something else in the meantime. */
  const asked = async <Answer>(
    ask: (engine: Engine) => Promise<Answer>,
    { readOnly, signal }: QueryOptions,
  ): Promise<Answer> => {
    const attempt = async (): Promise<Answer> => {
      const answer = await ask(await life.engine())
      life.proven()
      return answer
    }
    try {
      return await attempt()
    } catch (thrown) {
      const died = thrown instanceof DatabaseError && thrown.code === 'worker_died'
      if (!died || !readOnly || signal?.aborted) throw thrown
      return attempt()
    }
  }

  async function* streamed(sql: string, options?: QueryOptions) {
    yield* stream(await life.engine(), sql, options)
    life.proven()
  }

  const query: Database['query'] = (sql, { limit = Infinity, ...options } = {}) =>
    asked(async (engine) => {
      const rows: Row[] = []
      let columns: readonly Column[] = []
      for await (const batch of stream(engine, sql, options)) {
        columns = batch.columns
        for (const row of batch.rows) {
          if (rows.length === limit) return { columns, rows, truncated: true }
          rows.push(row)
        }
      }
      return { columns, rows, truncated: false }
    }, options)

  const columnsOf: Database['columns'] = (sql, options = {}) =>
    asked(async (engine) => {
      const found = new Map<string, Value[]>()
      for await (const { columns, values } of streamValues(engine, sql, options)) {
        columns.forEach(({ name }, i) => {
          const all = found.get(name) ?? []
          for (const value of values[i] ?? []) all.push(value)
          found.set(name, all)
        })
      }
      return found
    }, options)

  return {
    get status() {
      return life.status
    },
    observe: life.observe,
    async start() {
      await life.engine()
    },
    stream: streamed,
    query,
    columns: columnsOf,
    async insert(name, parts) {
      added.set(name, parts)
      const engine = life.present()
      if (engine) await insertParts(await engine, name, parts())
    },
    async remove(name) {
      added.delete(name)
      if (life.present()) await query(`DROP TABLE IF EXISTS ${named(name)}`)
    },
    async restart() {
      life.end(new DatabaseError('worker_died', 'restarted'))
      await life.engine()
    },
    close() {
      life.end(new DatabaseError('cancelled', 'closed'))
    },
  }
}
