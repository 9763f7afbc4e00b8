import { DatabaseError } from '../errors'
import { settle } from '../settle'
import type { Order, Word } from './messages'

/** A worker of which every end is heard. */
export interface OpenWorker {
  readonly worker: Worker
  /** Aborts, with a {@link DatabaseError} as its reason, when the worker is gone. */
  readonly gone: AbortSignal
  /** Ends the worker for this reason; the first reason counts. */
  end(error: DatabaseError): void
}

/**
 * Opens the engine's worker and lets it load. It ends with the fault that it tells or meets, and without a word of
 * its own as well: the lock that it holds is then free. Nothing of that reaches the console.
 */
export function openWorker(files: Omit<Order, 'kind' | 'lock'>): OpenWorker {
  const worker = newWorker()
  const death = new AbortController()
  const gone = death.signal
  const end = (error: DatabaseError) => {
    worker.terminate()
    death.abort(error)
  }
  const lock = `award-curves.engine.${String(Math.random()).slice(2)}`
  let isHeard = false
  worker.addEventListener('message', (event: MessageEvent<Word | { readonly kind?: never }>) => {
    isHeard = true
    const { data } = event
    if (!data.kind) return
    event.stopImmediatePropagation()
    if (data.kind === 'fault') end(new DatabaseError(data.code, data.detail))
    else void released(lock, gone).then((isFree) => isFree && end(new DatabaseError('worker_died')))
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isHeard) end(new DatabaseError('worker_died', event.message))
    else void whyNot(files.script, event.message).then(end)
  })
  const order: Order = { kind: 'load', lock, ...files }
  worker.postMessage(order)
  return { worker, gone, end }
}

function newWorker(): Worker {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url))
  } catch (error) {
    throw new DatabaseError('start_failed', String(error))
  }
}

/** Whether the worker has let go of its lock; false where that is not to be known any more, or never. */
async function released(lock: string, gone: AbortSignal): Promise<boolean> {
  if (!('locks' in navigator)) return false
  try {
    await settle(
      navigator.locks.request(lock, { signal: gone }, () => undefined),
      gone,
    )
    return true
  } catch {
    return false
  }
}

/** Why no script of the engine runs at all, by asking for one of them. */
async function whyNot(script: string, detail: string): Promise<DatabaseError> {
  try {
    const { ok, status } = await fetch(script, { cache: 'no-store' })
    if (ok) return new DatabaseError('start_failed', detail)
    return new DatabaseError('engine_missing', `HTTP ${String(status)}: ${script}`)
  } catch {
    return new DatabaseError('engine_unreachable', script)
  }
}
