import type { EffectScope, ShallowRef } from 'vue'
import { effectScope, onScopeDispose, shallowRef, toRaw, watch } from 'vue'
import { useCompany } from '../provided/company'
import { useDocuments } from '../provided/documents'
import { useClockStore } from '../../stores/clock'
import { useScenarioStore } from '../../stores/scenario'
import type { Found } from '../../sweeps/worth/found'
import { unpacked } from '../../sweeps/worth/packed'
import type { FromWorker, ToWorker } from './messages'

/** What is found, and whether it is of the company as it now is or still of the one before. */
export interface WorthFound extends Found {
  readonly isCurrent: boolean
}

/** Typing may go on for so long before the facts are weighed anew. */
const pauseMs = 150

const nothing: WorthFound = { assumptions: null, weighed: null, isCurrent: false }

/** All who ask share one worker, which ends with the last of them. */
let shared: { scope: EffectScope; found: Readonly<ShallowRef<WorthFound>>; users: number } | null =
  null

function startWeighing(): Readonly<ShallowRef<WorthFound>> {
  const { input } = useCompany()
  const documents = useDocuments()
  const clock = useClockStore()
  const found = shallowRef(nothing)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker): void => {
    worker.postMessage(message)
  }
  let question = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.question !== question) return
    const next = unpacked(data.found)
    // Of the company before is told until there is something of this one.
    found.value = {
      assumptions: next.assumptions ?? found.value.assumptions,
      weighed: next.weighed ?? found.value.weighed,
      isCurrent: next.assumptions !== null && next.weighed !== null,
    }
  })
  // What cannot be weighed can be answered all the same.
  worker.addEventListener('error', () => {
    const { assumptions, weighed } = found.value
    found.value = { assumptions: assumptions ?? [], weighed: weighed ?? [], isCurrent: true }
  })
  watch(
    documents,
    ({ data, version }) => {
      send({ kind: 'documents', records: toRaw(data), version })
      found.value = nothing
    },
    { immediate: true },
  )
  const scenario = useScenarioStore()
  watch(
    [input, () => clock.day, documents, () => scenario.opened],
    (_, [, , , opened]) => {
      if (opened !== scenario.opened) found.value = nothing
      clearTimeout(waiting)
      question += 1
      found.value = { ...found.value, isCurrent: false }
      waiting = setTimeout(() => {
        const asked = JSON.parse(JSON.stringify(input.value)) as typeof input.value
        send({ kind: 'company', question, input: asked, day: clock.day })
      }, pauseMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(waiting)
    worker.terminate()
  })
  return found
}

/**
 * What the amounts of the company at hand rest on and turn on, weighed beside the page so that nothing waits for it.
 * While a change is being weighed, what was found before stands.
 */
export function useWorth(): Readonly<ShallowRef<WorthFound>> {
  if (!shared) {
    const scope = effectScope(true)
    const found = scope.run(startWeighing)
    if (!found) throw new Error('The facts could not be weighed: their scope has ended')
    shared = { scope, found, users: 0 }
  }
  const own = shared
  own.users += 1
  onScopeDispose(() => {
    own.users -= 1
    if (own.users > 0) return
    own.scope.stop()
    if (shared === own) shared = null
  })
  return own.found
}
