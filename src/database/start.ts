import { AsyncDuckDB, VoidLogger, getPlatformFeatures } from '@duckdb/duckdb-wasm'
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import engineAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { DatabaseError } from './errors'
import { settle } from './settle'

/** A running engine: DuckDB in a worker of its own. */
export interface Engine {
  readonly bindings: AsyncDuckDB
  /** Aborts, with a {@link DatabaseError} as its reason, when the worker is gone. */
  readonly gone: AbortSignal
  /** Ends the worker; whatever still waits for it is rejected with this error. */
  end(error: DatabaseError): void
}

/** Bytes of the engine's WebAssembly. A compressed answer tells its compressed size only. */
export const engineBytes = 34_242_586

/** Without news of the download for so long, the start has failed. */
const stallMs = 45_000

const absolute = (address: string) => new URL(address, globalThis.location.href).href

/**
 * Starts DuckDB from this site's own files; `onProgress` gets the share loaded, 0 to 1. The engine
 * ends when `over` aborts, with its reason. Rejects with `unsupported`, `start_timeout` or
 * `start_failed`.
 */
export async function startEngine(
  over: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<Engine> {
  await settle(requireSupport(), over)
  const worker = openWorker()
  const bindings = new AsyncDuckDB(new VoidLogger(), worker)
  const death = new AbortController()
  const end = (error: DatabaseError) => {
    worker.terminate()
    bindings.detach()
    death.abort(error)
  }
  const started = { yet: false }
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    end(new DatabaseError(started.yet ? 'worker_died' : 'start_failed', event.message))
  })
  over.addEventListener('abort', () => {
    end(over.reason as DatabaseError)
  })
  try {
    await settle(load(bindings, end, onProgress), death.signal)
    started.yet = true
    return { bindings, gone: death.signal, end }
  } catch (error) {
    const reason = startError(error)
    end(reason)
    throw reason
  }
}

async function requireSupport(): Promise<void> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    throw new DatabaseError('unsupported', 'no WebAssembly or no workers')
  const features = await getPlatformFeatures()
  if (!features.wasmExceptions || !features.bigInt64Array)
    throw new DatabaseError('unsupported', 'no WebAssembly exceptions')
}

function openWorker(): Worker {
  try {
    return new Worker(absolute(workerAddress))
  } catch (error) {
    throw startError(error)
  }
}

/** Loads and opens the engine; ends it when the download stands still. */
async function load(
  bindings: AsyncDuckDB,
  end: (error: DatabaseError) => void,
  onProgress: (share: number) => void,
): Promise<void> {
  const stalled = () => {
    end(new DatabaseError('start_timeout'))
  }
  let timer = setTimeout(stalled, stallMs)
  try {
    await bindings.instantiate(absolute(engineAddress), null, ({ bytesLoaded }) => {
      clearTimeout(timer)
      timer = setTimeout(stalled, stallMs)
      onProgress(Math.min(bytesLoaded / engineBytes, 1))
    })
    await bindings.open({})
    onProgress(1)
  } finally {
    clearTimeout(timer)
  }
}

function startError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  return new DatabaseError('start_failed', error instanceof Error ? error.message : String(error))
}
