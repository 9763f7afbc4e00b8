import { AsyncDuckDB, VoidLogger, getPlatformFeatures } from '@duckdb/duckdb-wasm'
import scriptAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { DatabaseError, databaseError } from '../errors'
import { settle } from '../settle'
import { openWorker } from './open-worker'

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

export interface StartOptions {
  /** Ends the engine when it aborts, with its reason. */
  readonly over: AbortSignal
  /** Asks the server for the files again, whatever the browser keeps of them. */
  readonly anew?: boolean
  /** Gets the share loaded, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/**
 * Starts DuckDB from this site's own files. Rejects with the cause as soon as it is known: `unsupported`,
 * `engine_unreachable`, `engine_missing`, `engine_cut`, `engine_wrong`, `start_timeout`, `start_failed`,
 * `out_of_memory` or `worker_died`.
 */
export async function startEngine({
  over,
  anew = false,
  onProgress = () => undefined,
}: StartOptions): Promise<Engine> {
  await settle(requireSupport(), over)
  const files = { script: absolute(scriptAddress), wasm: absolute(wasmAddress), bytes: engineBytes }
  const { worker, gone, end } = openWorker({ ...files, anew })
  // Its own listeners come after ours, which keep every fault from them.
  const bindings = new AsyncDuckDB(new VoidLogger(), worker)
  gone.addEventListener('abort', () => {
    bindings.detach()
  })
  over.addEventListener('abort', () => {
    end(over.reason as DatabaseError)
  })
  try {
    await settle(load(bindings, end, onProgress), gone)
    return { bindings, gone, end }
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
    await bindings.instantiate(absolute(wasmAddress), null, ({ bytesLoaded }) => {
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

/** What the engine itself throws while it starts is no fault of a statement. */
function startError(thrown: unknown): DatabaseError {
  const error = databaseError(thrown)
  return error.code === 'sql_error' ? new DatabaseError('start_failed', error.detail) : error
}
