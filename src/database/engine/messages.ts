import type { DatabaseErrorCode } from '../errors'

/** What a worker is to load, sent to it before anything else. */
export interface Order {
  readonly kind: 'load'
  /** Address of DuckDB's own worker script. */
  readonly script: string
  /** Address of its WebAssembly, and how many bytes that has. */
  readonly wasm: string
  readonly bytes: number
  /** Whether what the browser keeps of these files is not to be trusted. */
  readonly anew: boolean
  /** A lock of this name is held for as long as the worker lives. */
  readonly lock: string
}

/** The worker runs and holds its lock. */
export interface Alive {
  readonly kind: 'alive'
}

/** Why the engine cannot start; DuckDB itself would only fall silent. */
export interface Fault {
  readonly kind: 'fault'
  readonly code: DatabaseErrorCode
  readonly detail: string
}

export type Word = Alive | Fault
