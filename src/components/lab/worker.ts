import type { Documents } from '../../policies/documents'
import { documentsOf } from '../../policies/documents'
import { heldChanges } from '../../reforms/held'
import { answerSeek } from '../../sweeps/seek/answer'
import type { FromWorker, ToWorker } from './messages'

/** Seeks beside the page; who asked ends it where the answer is no longer wanted. */

let law: Documents | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'documents') {
    law = documentsOf(data.records, data.version)
    return
  }
  if (!law) return
  const { question, changes, asked } = data
  const say = (message: FromWorker): void => {
    self.postMessage(message)
  }
  try {
    const { documents } = heldChanges(law, changes, '')
    const found = answerSeek(documents, asked, (done, all) => {
      say({ question, kind: 'progress', done, all })
    })
    say({ question, kind: 'found', found })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    say({ question, kind: 'failed', detail })
  }
})
