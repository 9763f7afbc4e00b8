import type { PolicyData } from '../../policies/corpus'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { MapCells } from '../columns/map-cells'

/** An axis as threads hand it on: decimals as texts. */
export interface AxisText {
  readonly path: string
  readonly values: readonly string[]
}

/** What a page asks a worker: first the documents, then questions, each with its number. */
export type ToWorker =
  | { readonly kind: 'documents'; readonly records: PolicyData; readonly version: string }
  | {
      readonly kind: 'map'
      readonly question: number
      readonly input: ScenarioInput
      /** The day of the question, YYYY-MM-DD. */
      readonly day: string
      readonly x: AxisText
      readonly y: AxisText
      /** Paths of facts that are about to move. */
      readonly dragged: readonly string[]
    }

/** Cells as they go between threads, by place. */
export interface CellsMessage extends Omit<MapCells, 'x' | 'y'> {
  readonly x: AxisText
  readonly y: AxisText
}

/** What a worker says to a question. */
export type FromWorker =
  | { readonly kind: 'map'; readonly question: number; readonly cells: CellsMessage }
  | { readonly kind: 'refused'; readonly question: number; readonly code: string }
  | { readonly kind: 'failed'; readonly question: number; readonly detail: string }
