import type { Ref, ShallowRef } from 'vue'
import { onScopeDispose, ref, shallowRef, toRaw, watch } from 'vue'
import type { Documents } from '../../policies/documents'
import type { Change } from '../../reforms/schema'
import type { AskedSeek, FoundSeek } from '../../sweeps/seek/answer'
import type { FromWorker, ToWorker } from './messages'

/** A question that is being answered, or its answer with what was asked. */
export interface Seeking {
  readonly asked: ShallowRef<AskedSeek | null>
  readonly found: ShallowRef<FoundSeek | null>
  /** From 0 to 1 while an answer is sought; null while none is. */
  readonly progress: Ref<number | null>
  readonly failed: Ref<string>
  readonly seek: (asked: AskedSeek) => void
  readonly cancel: () => void
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * Seeks beside the page. What is found stands until the law, the changes or `other` is another: then it is no longer
 * an answer. A search that is given up ends at once, with its worker.
 */
export function useSeek(
  law: () => Documents,
  changes: () => readonly Change[],
  other: () => unknown,
): Seeking {
  const asked = shallowRef<AskedSeek | null>(null)
  const found = shallowRef<FoundSeek | null>(null)
  const progress = ref<number | null>(null)
  const failed = ref('')
  let worker: Worker | null = null
  let question = 0

  function hear({ data }: MessageEvent<FromWorker>): void {
    if (data.question !== question) return
    if (data.kind === 'progress') {
      progress.value = data.all > 0 ? data.done / data.all : 0
      return
    }
    progress.value = null
    if (data.kind === 'found') found.value = data.found
    else failed.value = data.detail
  }

  function open(): Worker {
    const own = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    own.addEventListener('message', hear)
    own.addEventListener('error', ({ message = '' }: Partial<ErrorEvent>) => {
      if (worker !== own) return
      progress.value = null
      failed.value = message
      worker = null
    })
    const { data: records, version } = law()
    own.postMessage({ kind: 'documents', records: toRaw(records), version } satisfies ToWorker)
    return own
  }

  function cancel(): void {
    if (progress.value !== null) {
      worker?.terminate()
      worker = null
    }
    question += 1
    progress.value = null
  }

  function seek(next: AskedSeek): void {
    cancel()
    failed.value = ''
    found.value = null
    asked.value = next
    progress.value = 0
    worker ??= open()
    worker.postMessage({
      kind: 'seek',
      question,
      changes: plain(changes()),
      asked: plain(next),
    } satisfies ToWorker)
  }

  function forget(): void {
    cancel()
    found.value = null
    asked.value = null
    failed.value = ''
  }

  watch([() => law().version, changes, () => JSON.stringify(other())], forget)
  onScopeDispose(() => {
    worker?.terminate()
    worker = null
  })
  return { asked, found, progress, failed, seek, cancel: forget }
}
