import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Database } from '../../../database/database'
import type { Search } from '../../../database/clauses/search'
import type { Language, Searched } from '../../../database/clauses/statements'
import { countStatement, rowStatement } from '../../../database/clauses/statements'
import type { Status } from '../../../database/engine/life'
import type { DatabaseErrorCode } from '../../../database/errors'
import type { Documents } from '../../../policies/documents'
import { openDatabase } from '../../../stores/database'

/** How many rows each value of a facet would show, by facet. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

export interface Answer<Line> {
  readonly lines: readonly Line[]
  readonly counts: Counts
}

export interface Failure {
  readonly code: DatabaseErrorCode | 'not_loaded'
  readonly detail: string
}

/** A pause in which further typing belongs to the same question. */
const pauseMs = 80

/** Asks DuckDB for the rows and the counts whenever the search changes; the last answer stays until the next. */
export function useTable<Line>(
  documents: () => Documents,
  searched: Searched,
  search: () => Search,
  language: () => Language,
) {
  const answer = shallowRef<Answer<Line> | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const engine = shallowRef<Status>({ kind: 'idle' })

  let asking = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let observed: Database | undefined
  let stopObserving: (() => void) | undefined

  function observe(database: Database): void {
    if (observed === database) return
    stopObserving?.()
    observed = database
    stopObserving = database.observe((next) => (engine.value = next))
  }

  async function ask(): Promise<void> {
    asking.abort()
    const own = (asking = new AbortController())
    failure.value = null
    try {
      const database = await openDatabase(documents())
      if (own.signal.aborted) return
      observe(database)
      const run = ({ sql, parameters }: ReturnType<typeof rowStatement>) =>
        database.query(sql, { parameters, signal: own.signal, readOnly: true })
      const rows = await run(rowStatement(searched, search(), language()))
      const counted = await run(countStatement(searched, search(), language()))
      if (own.signal.aborted) return
      answer.value = {
        lines: rows.rows as unknown as readonly Line[],
        counts: countsOf(counted.rows),
      }
    } catch (error) {
      if (own.signal.aborted) return
      const { DatabaseError } = await import('../../../database/errors')
      failure.value =
        error instanceof DatabaseError
          ? { code: error.code, detail: error.detail }
          : { code: 'not_loaded', detail: String(error) }
    }
  }

  watch(
    () => JSON.stringify([documents().version, search(), language()]),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), pauseMs)
    },
  )
  void ask()
  onScopeDispose(() => {
    asking.abort()
    clearTimeout(timer)
    stopObserving?.()
  })
  return { answer, failure, engine, retry: ask }
}

function countsOf(rows: readonly Readonly<Record<string, unknown>>[]): Counts {
  const counts = new Map<string, Map<string, number>>()
  for (const { facet, value, hits } of rows) {
    const of = counts.get(String(facet)) ?? new Map<string, number>()
    counts.set(String(facet), of.set(String(value), Number(hits)))
  }
  return counts
}
