import type { DatabaseErrorCode, DatabaseError } from '../errors'
import { databaseError } from '../errors'
import type { Engine } from './start'
import { startEngine } from './start'

export type Status =
  | { readonly kind: 'idle' }
  /**
   * The share of the engine that is loaded, 0 to 1. `after` is the fault because of which it starts again by
   * itself, which it does once.
   */
  | {
      readonly kind: 'starting'
      readonly progress: number
      readonly after: DatabaseError | null
    }
  | { readonly kind: 'ready' }
  /** The next use tries again. */
  | { readonly kind: 'failed'; readonly error: DatabaseError }

/** One engine after another, of which at most one lives. */
export interface Life {
  readonly status: Status
  /** Tells the listener the present status and every later one; returns how to stop that. */
  observe(listener: (status: Status) => void): () => void
  /** The engine that lives, or another. Rejects with a {@link DatabaseError}. */
  engine(): Promise<Engine>
  /** The engine where it lives or starts. */
  present(): Promise<Engine> | undefined
  /** The engine has done its work: when it dies, another may be started by itself again. */
  proven(): void
  /** Ends the engine, which rejects what waits for it with this error. */
  end(error: DatabaseError): void
}

/** What another start may well get over. */
const passing: ReadonlySet<DatabaseErrorCode> = new Set([
  'engine_unreachable',
  'engine_missing',
  'engine_cut',
  'engine_wrong',
  'start_failed',
  'worker_died',
])
/** After these the files of the engine, or word that they are missing, are not taken from what the browser keeps. */
const distrusted: ReadonlySet<DatabaseErrorCode> = new Set([
  'engine_missing',
  'engine_cut',
  'engine_wrong',
])

/** Keeps an engine alive that `prepare` has made ready for use. Nothing is loaded before the first use. */
export function keepAlive(prepare: (engine: Engine) => Promise<void>): Life {
  const listeners = new Set<(status: Status) => void>()
  let status: Status = { kind: 'idle' }
  let session: { readonly over: AbortController; readonly engine: Promise<Engine> } | undefined
  let hasRestarted = false
  /** Whether the last start failed because of files that the browser may have kept. */
  let suspects = false

  const become = (next: Status) => {
    status = next
    for (const listener of [...listeners]) listener(next)
  }

  const attempt = async (over: AbortSignal, after: DatabaseError | null): Promise<Engine> => {
    const onProgress = (progress: number) => {
      if (!over.aborted) become({ kind: 'starting', progress, after })
    }
    onProgress(0)
    const engine = await startEngine({ over, anew: suspects, onProgress }).catch(
      (thrown: unknown) => {
        const error = databaseError(thrown)
        suspects = distrusted.has(error.code)
        throw error
      },
    )
    suspects = false
    try {
      await prepare(engine)
      return engine
    } catch (thrown) {
      const error = databaseError(thrown)
      engine.end(error)
      throw error
    }
  }

  /** A start, and a second one where the first fails for a reason that may pass. */
  const start = async (over: AbortSignal, after: DatabaseError | null): Promise<Engine> => {
    try {
      return await attempt(over, after)
    } catch (thrown) {
      const error = databaseError(thrown)
      if (after !== null || over.aborted || !passing.has(error.code)) throw error
      return attempt(over, error)
    }
  }

  const begin = (after: DatabaseError | null) => {
    const over = new AbortController()
    const begun = { over, engine: start(over.signal, after) }
    session = begun
    /** A failed session is forgotten; one that died is followed by another, once. */
    const lose = (thrown: unknown, mayRestart: boolean) => {
      if (session !== begun) return
      session = undefined
      const error = databaseError(thrown)
      if (!mayRestart || hasRestarted || error.code !== 'worker_died') {
        become({ kind: 'failed', error })
        return
      }
      hasRestarted = true
      begin(error)
    }
    begun.engine.then(
      ({ gone }) => {
        gone.addEventListener('abort', () => {
          lose(gone.reason, true)
        })
        if (gone.aborted) lose(gone.reason, true)
        else if (session === begun) become({ kind: 'ready' })
      },
      (thrown: unknown) => {
        lose(thrown, false)
      },
    )
    return begun
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
    engine: () => (session ?? begin(null)).engine,
    present: () => session?.engine,
    proven() {
      hasRestarted = false
    },
    end(error) {
      const ended = session
      session = undefined
      hasRestarted = false
      ended?.over.abort(error)
      become({ kind: 'idle' })
    },
  }
}
