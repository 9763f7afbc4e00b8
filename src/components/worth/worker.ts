import type { Corpus } from '../../policies/corpus'
import { documentsOf } from '../../policies/documents'
import { findWorth } from '../../sweeps/worth/found'
import { packed } from '../../sweeps/worth/packed'
import type { FromWorker, ToWorker } from './messages'

/** Weighs the facts of the company asked for last; a question that a newer one has overtaken is dropped. */

let corpus: Corpus | null = null
let newest = 0

const turns = new MessageChannel()

/** Lets what was asked meanwhile come in; a timer would rest for longer than a run takes. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    turns.port1.onmessage = () => {
      resolve()
    }
    turns.port2.postMessage(null)
  })

async function answer({ question, input, day }: ToWorker & { kind: 'company' }): Promise<void> {
  if (!corpus) return
  let told: unknown = null
  for (const found of findWorth({ corpus, input, day })) {
    await pause()
    if (question !== newest) return
    if (found === told) continue
    told = found
    postMessage({ question, found: packed(found) } satisfies FromWorker)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'documents') {
    ;({ corpus } = documentsOf(data.records, data.version))
    return
  }
  newest = data.question
  void answer(data)
})
