import type { Corpus } from '../../policies/corpus'
import { documentsOf } from '../../policies/documents'
import { answer } from './answer'
import type { FromWorker, ToWorker } from './messages'

/** Answers maps beside the page; what was overtaken by a newer question while it waited is dropped by who asked. */

let corpus: Corpus | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'documents') {
    ;({ corpus } = documentsOf(data.records, data.version))
    return
  }
  if (!corpus) return
  try {
    const { message, transfer } = answer(corpus, data)
    self.postMessage(message, { transfer })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    self.postMessage({ kind: 'failed', question: data.question, detail } satisfies FromWorker)
  }
})
