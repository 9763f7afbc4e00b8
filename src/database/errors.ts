/** What can go wrong with the database, each worded for people under `database.<code>`. */
export type DatabaseErrorCode =
  | 'unsupported'
  | 'engine_unreachable'
  | 'engine_missing'
  | 'engine_cut'
  | 'engine_wrong'
  | 'start_timeout'
  | 'start_failed'
  | 'query_timeout'
  | 'cancelled'
  | 'out_of_memory'
  | 'worker_died'
  | 'sql_error'

/** The one error of the database. `detail` is the engine's own text, in English. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'

  constructor(
    readonly code: DatabaseErrorCode,
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
  }

  /** Key of the plain words for this error. */
  get messageKey(): string {
    return `database.${this.code}`
  }
}

/** After one of these the engine's memory cannot be trusted; only a new worker can. */
const fatal =
  /RuntimeError|out of bounds|signature mismatch|unreachable|null function|null dereference|previous fatal error|database has been invalidated/i

const outOfMemory = /out of memory|could not allocate|failed to allocate|bad_alloc|allocation fail/i

/** Gives what the engine threw its code. */
export function databaseError(thrown: unknown): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  const named = thrown instanceof Error ? `${thrown.name}: ${detail}` : detail
  if (fatal.test(named)) return new DatabaseError('worker_died', detail)
  if (outOfMemory.test(named)) return new DatabaseError('out_of_memory', detail)
  return new DatabaseError('sql_error', detail)
}
