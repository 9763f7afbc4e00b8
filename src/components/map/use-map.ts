import type { MapPicture } from '../../telling/map/map-picture'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath, withPath } from '../../policies/scenario-input'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { readHolding } from '../../calculator/reading/read-holding'
import { cellCount } from '../../charts/map-frame'
import type { Status } from '../../database/engine/life'
import type { DatabaseErrorCode } from '../../database/errors'
import { Decimal } from '../../policies/decimal'
import type { Documents } from '../../policies/documents'
import { openDatabase } from '../../stores/database'
import type { Axis } from '../../sweeps/map'
import { axisValues, mapStatement, readMap } from '../../sweeps/map'
import type { SweptFact } from '../../sweeps/swept-fact'
import { findSweptFact } from '../../sweeps/swept-fact'
import type { SweptRange } from '../../sweeps/swept-range'

/** What is asked: what counts of a scenario, and two facts with their ranges. */
export interface MapQuestion {
  readonly documents: Documents
  readonly input: ScenarioInput
  readonly asOf: string
  readonly x: { readonly path: string; readonly range: SweptRange }
  readonly y: { readonly path: string; readonly range: SweptRange }
}

export type MapState =
  | { readonly kind: 'done' }
  | { readonly kind: 'running'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly code: string }
  | {
      readonly kind: 'failed'
      readonly code: DatabaseErrorCode | 'not_loaded'
      readonly detail: string
    }

/** A pause in which further typing belongs to the same question. */
const pauseMs = 120

function axisOf(place: SweptFact, { from, to }: SweptRange): Axis {
  const type = place.fact.type === 'count' ? 'count' : 'money'
  const cells = cellCount(Number(from), Number(to), type === 'count')
  const values = axisValues(type, new Decimal(from), new Decimal(to), cells)
  return { path: place.path, values }
}

/** The scenario without what varies: moving within the map asks for nothing new. */
function othersOf({ input, x, y }: MapQuestion): ScenarioInput {
  return [x.path, y.path].reduce(
    (left, path) =>
      valueAtPath(left, path) === undefined ? left : withPath(left, path, undefined),
    input,
  )
}

/** Asks DuckDB for the map whenever the question changes; the last picture stays until the next. */
export function useMap(question: () => MapQuestion) {
  const picture = shallowRef<MapPicture | null>(null)
  const state = shallowRef<MapState>({ kind: 'done' })
  const engine = shallowRef<Status>({ kind: 'idle' })
  /** Milliseconds from the question to the last picture. */
  const took = ref(0)
  const key = computed(() => {
    const { documents, x, y, asOf } = question()
    return JSON.stringify([documents.version, othersOf(question()), asOf, x, y])
  })

  let asking = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopObserving: (() => void) | undefined

  async function run(): Promise<void> {
    asking.abort()
    const own = (asking = new AbortController())
    const { documents, x, y, asOf } = question()
    const { corpus } = documents
    const asked = key.value
    const { scenario } = readHolding(othersOf(question()), corpus, asOf)
    const across = findSweptFact(corpus, scenario, x.path)
    const up = findSweptFact(corpus, scenario, y.path)
    if ('code' in across) return refuse(across.code)
    if ('code' in up) return refuse(up.code)
    if (x.path === y.path) return refuse('same')
    const [a, b] = [axisOf(across, x.range), axisOf(up, y.range)]
    state.value = { kind: 'running', columns: a.values.length, rows: b.values.length }
    const start = performance.now()
    try {
      const database = await openDatabase(documents)
      if (own.signal.aborted) return
      stopObserving ??= database.observe((next) => (engine.value = next))
      await database.start()
      if (own.signal.aborted) return
      const statement = mapStatement(corpus, scenario, a, b)
      if ('problem' in statement) return refuse(statement.problem.code)
      const found = await database.columns(statement.sql, { signal: own.signal, readOnly: true })
      if (own.signal.aborted) return
      const map = readMap(corpus, a, b, found)
      picture.value = { map, x: across, y: up, key: asked }
      took.value = performance.now() - start
      state.value = { kind: 'done' }
    } catch (error) {
      if (own.signal.aborted) return
      const { DatabaseError } = await import('../../database/errors')
      const known = error instanceof DatabaseError
      state.value = {
        kind: 'failed',
        code: known ? error.code : 'not_loaded',
        detail: known ? error.detail : String(error),
      }
    }
  }

  function refuse(code: string): void {
    state.value = { kind: 'refused', code }
  }

  function cancel(): void {
    asking.abort()
    state.value = { kind: 'cancelled' }
  }

  watch(
    key,
    () => {
      asking.abort()
      clearTimeout(timer)
      timer = setTimeout(() => void run(), pauseMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    asking.abort()
    clearTimeout(timer)
    stopObserving?.()
  })

  return { picture, state, engine, took, cancel, retry: run }
}
