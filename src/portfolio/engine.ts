import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import { fileFault, fullDisk } from './fault'
import { numberBatches } from './number-batches'
import { quotedText } from './quoted'

/** How much of the machine DuckDB may use. */
export interface Limits {
  /** Such as `2GB`. */
  readonly memory: string
  readonly threads: number
  /** The folder for what does not fit into memory. */
  readonly folder: string
}

const unitBytes: Readonly<Record<string, number>> = { K: 3, M: 6, G: 9, T: 12 }

/** Bytes of an amount of memory, such as `2GB`; of `2GiB` the ten per cent more do not matter here. */
export const memoryBytes = ({ memory }: Limits): number =>
  Number.parseFloat(memory) *
  10 ** (unitBytes[/[KMGT]/i.exec(memory)?.[0].toUpperCase() ?? ''] ?? 0)

type Row = Readonly<Record<string, unknown>>

/** How much of a result waits to be taken. */
const readAhead = '64MB'

/** Rows of doubles, column by column; a batch is overwritten by the next. */
export interface Numbers {
  /** The next rows; null where there are no more. */
  readonly next: () => Promise<readonly Float64Array[] | null>
  readonly close: () => void
}

/** A connection to native DuckDB: statements one after the other, with progress and cancellation. */
export interface Connection {
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Row[]>
  /** Rows of doubles as they come; several statements may stand open beside each other. */
  readonly numbers: (sql: string) => Promise<Numbers>
  /** Share of the running statement that is done, from 0 to 1. */
  readonly progress: () => number
  readonly limits: Limits
  readonly close: () => void
}

/** The statement was stopped on request. */
export class Cancelled extends Error {}

/** What DuckDB could not do, in plain words. */
export class EngineError extends Error {}

/** DuckDB refuses a statement, in its own words. */
export class StatementError extends EngineError {}

function inPlainWords(error: unknown, limits: Limits, signal: AbortSignal): Error {
  const message = error instanceof Error ? error.message : String(error)
  if (signal.aborted) return new Cancelled('Cancelled')
  if (/out of memory|could not allocate|failed to (allocate|offload)/i.test(message)) {
    return new EngineError(
      `Not enough memory: ${limits.memory} with ${limits.threads} threads and what the disk of ${limits.folder} holds. ` +
        'Allow more with --memory-limit, use fewer --threads, or ask for fewer --columns.',
    )
  }
  if (/max_temp_directory_size/i.test(message)) {
    return fullDisk(limits.folder, 'temporary')
  }
  // A file that a statement names has words of its own where it is named.
  const ofFolder = message.includes(limits.folder)
  return (
    (ofFolder ? fileFault(error, limits.folder, 'temporary') : undefined) ??
    new StatementError(message)
  )
}

/** Starts DuckDB; `signal` stops what runs and refuses what follows. */
export async function openEngine(limits: Limits, signal: AbortSignal): Promise<Connection> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: limits.folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection: DuckDBConnection = await instance.connect()
  await connection.run('SET enable_progress_bar = true')
  await connection.run('SET enable_progress_bar_print = false')
  // The tables of lists are the side that a join keeps in memory; the companies stream past it.
  await connection.run(`SET disabled_optimizers = ${quotedText('build_side_probe_side')}`)
  signal.addEventListener('abort', () => {
    connection.interrupt()
  })
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw new Cancelled('Cancelled')
    try {
      return await work()
    } catch (error) {
      throw inPlainWords(error, limits, signal)
    }
  }
  return {
    run: (sql) =>
      guarded(async () => {
        await connection.run(sql)
      }),
    rows: (sql) => guarded(async () => (await connection.runAndReadAll(sql)).getRowObjects()),
    numbers: (sql) =>
      guarded(async () => {
        const own = await instance.connect()
        // What is read ahead is worked out while the rows before it are.
        await own.run(`SET streaming_buffer_size = ${quotedText(readAhead)}`)
        const interrupt = (): void => {
          own.interrupt()
        }
        signal.addEventListener('abort', interrupt)
        const close = (): void => {
          signal.removeEventListener('abort', interrupt)
          own.closeSync()
        }
        try {
          const next = numberBatches(await own.stream(sql))
          return { next: () => guarded(next), close }
        } catch (error) {
          close()
          throw error
        }
      }),
    limits,
    progress: () => Math.max(0, connection.progress.percentage) / 100,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
