import { computed, onScopeDispose, ref, shallowRef, toRaw, watch } from 'vue'
import { readHolding } from '../../calculator/reading/read-holding'
import { cellCount } from '../../charts/map-frame'
import { Decimal } from '../../policies/decimal'
import type { Documents } from '../../policies/documents'
import { valueAtPath, withPath } from '../../policies/scenario-input'
import type { ScenarioInput } from '../../policies/scenario-input'
import { awardMapOf } from '../../sweeps/columns/award-map'
import { movedFacts } from '../../sweeps/columns/moved-facts'
import type { Axis } from '../../sweeps/map'
import { axisValues } from '../../sweeps/map'
import type { SweptFact } from '../../sweeps/swept-fact'
import { findSweptFact } from '../../sweeps/swept-fact'
import type { SweptRange } from '../../sweeps/swept-range'
import type { ColumnsWorker } from '../../sweeps/worker/columns-worker'
import { openColumnsWorker } from '../../sweeps/worker/columns-worker'
import type { MapPicture } from '../../telling/map/map-picture'

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
  | { readonly kind: 'failed'; readonly detail: string }

/** An answer that comes within so many milliseconds follows the hand: nothing is said of the wait for it. */
const followsMs = 100

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

/** Asks for the map beside the page whenever the question changes; the last picture stays until the next. */
export function useMap(question: () => MapQuestion) {
  const picture = shallowRef<MapPicture | null>(null)
  const state = shallowRef<MapState>({ kind: 'done' })
  /** Milliseconds from the question to the last picture. */
  const took = ref(0)
  const key = computed(() => {
    const { documents, x, y, asOf } = question()
    return JSON.stringify([documents.version, othersOf(question()), asOf, x, y])
  })

  let worker: ColumnsWorker | null = null
  let asking = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const moved = movedFacts()

  async function run(): Promise<void> {
    clearTimeout(timer)
    const own = (asking += 1)
    const { documents, x, y, asOf } = question()
    const { corpus } = documents
    const asked = key.value
    const input = JSON.parse(JSON.stringify(othersOf(question()))) as ScenarioInput
    const { scenario } = readHolding(input, corpus, asOf)
    const across = findSweptFact(corpus, scenario, x.path)
    const up = findSweptFact(corpus, scenario, y.path)
    if ('code' in across) return refuse(across.code)
    if ('code' in up) return refuse(up.code)
    if (x.path === y.path) return refuse('same')
    const [a, b] = [axisOf(across, x.range), axisOf(up, y.range)]
    const wait = (): void => {
      state.value = { kind: 'running', columns: a.values.length, rows: b.values.length }
    }
    if (picture.value && state.value.kind === 'done') timer = setTimeout(wait, followsMs)
    else wait()
    const start = performance.now()
    worker ??= openColumnsWorker()
    worker.take({ ...documents, data: toRaw(documents.data) })
    const dragged = moved(corpus, scenario, [x.path, y.path])
    const answer = await worker.map({ input, day: asOf, x: a, y: b, dragged })
    if (own !== asking || answer.kind === 'overtaken') return
    clearTimeout(timer)
    if (answer.kind === 'refused') return refuse(answer.code)
    if (answer.kind === 'failed') {
      // It may be gone, or may never have come: the next question starts another.
      close()
      state.value = { kind: 'failed', detail: answer.detail }
      return
    }
    const map = awardMapOf(answer.cells)
    const isCoarse = map.x.values.length * map.y.values.length < a.values.length * b.values.length
    picture.value = { map, x: across, y: up, key: asked, isCoarse }
    took.value = performance.now() - start
    state.value = { kind: 'done' }
  }

  function refuse(code: string): void {
    state.value = { kind: 'refused', code }
  }

  function cancel(): void {
    clearTimeout(timer)
    asking += 1
    state.value = { kind: 'cancelled' }
  }

  function close(): void {
    worker?.close()
    worker = null
  }

  watch(key, () => void run(), { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    asking += 1
    close()
  })

  return { picture, state, took, cancel, retry: run }
}
