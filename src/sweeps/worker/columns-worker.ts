import type { Documents } from '../../policies/documents'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { MapCells } from '../columns/map-cells'
import type { Axis } from '../map'
import { asAxis, asText } from './answer'
import type { FromWorker, ToWorker } from './messages'

/** A map as a page asks for it. */
export interface MapAsked {
  /** What counts of the company; what it states of the two facts is passed over. */
  readonly input: ScenarioInput
  readonly day: string
  readonly x: Axis
  readonly y: Axis
  readonly dragged?: readonly string[]
}

/** The cells of a map, or why there are none: a code of a problem, or what went wrong. */
export type MapAnswer =
  | { readonly kind: 'map'; readonly cells: MapCells }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'failed'; readonly detail: string }
  /** A newer question was asked before this one was answered. */
  | { readonly kind: 'overtaken' }

/** A worker that works out maps in columns, for one set of documents after the other. */
export interface ColumnsWorker {
  /** Takes the documents that are asked from now on; none twice. */
  readonly take: (documents: Documents) => void
  readonly map: (asked: MapAsked) => Promise<MapAnswer>
  readonly close: () => void
}

/**
 * Starts one. While a question is worked out the newest of those that come waits, and all others are overtaken, so
 * that dragging never queues.
 */
export function openColumnsWorker(): ColumnsWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker): void => {
    worker.postMessage(message)
  }
  interface Waiting {
    readonly asked: MapAsked
    readonly settle: (answer: MapAnswer) => void
  }
  let version: string | null = null
  let question = 0
  let running: Waiting | null = null
  let next: Waiting | null = null

  function start(waiting: Waiting): void {
    running = waiting
    question += 1
    const { input, day, x, y, dragged = [] } = waiting.asked
    send({ kind: 'map', question, input, day, x: asText(x), y: asText(y), dragged })
  }

  function finish(answer: MapAnswer): void {
    running?.settle(answer)
    running = null
    const waiting = next
    next = null
    if (waiting) start(waiting)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.question !== question) return
    if (data.kind !== 'map') return finish(data)
    const { cells } = data
    finish({ kind: 'map', cells: { ...cells, x: asAxis(cells.x), y: asAxis(cells.y) } })
  })
  // A program that could not be fetched says nothing of itself.
  worker.addEventListener('error', ({ message = '' }: Partial<ErrorEvent>) => {
    finish({ kind: 'failed', detail: message })
  })

  return {
    take(documents) {
      if (documents.version === version) return
      ;({ version } = documents)
      send({ kind: 'documents', records: documents.data, version })
    },
    map: (asked) =>
      new Promise((settle) => {
        next?.settle({ kind: 'overtaken' })
        next = null
        if (running) next = { asked, settle }
        else start({ asked, settle })
      }),
    close() {
      worker.terminate()
      for (const each of [running, next]) each?.settle({ kind: 'overtaken' })
      running = next = null
    },
  }
}
