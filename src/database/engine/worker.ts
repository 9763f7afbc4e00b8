/**
 * The worker in which DuckDB runs. It loads DuckDB's own script and looks after what that leaves to chance: a file
 * that is missing, cut off or another one is told by its cause, and so is a browser that compiles nothing.
 * DuckDB's script is no module, and so neither is this one: it has no import and no export.
 */

type Fault = import('./messages').Fault
type Order = import('./messages').Order
type Word = import('./messages').Word

declare const self: DedicatedWorkerGlobalScope

const say = (word: Word): void => self.postMessage(word)

let isTold = false
/** Tells the first fault: what follows it is its consequence. */
function tell(code: Fault['code'], detail: string): void {
  if (!isTold) say({ kind: 'fault', code, detail })
  isTold = true
}

const wordsOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown)

/** Compiles the least that there is: WebAssembly can be missing, and a policy can forbid it. */
function compiles(): boolean {
  try {
    return !!new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))
  } catch (error) {
    tell('unsupported', wordsOf(error))
    return false
  }
}

/** Says why a file cannot be loaded, by asking for it. */
async function tellMissing(address: string, thrown: unknown): Promise<void> {
  try {
    const { ok, status } = await fetch(address, { cache: 'reload' })
    if (ok) tell('engine_wrong', wordsOf(thrown))
    else tell('engine_missing', `HTTP ${String(status)}: ${address}`)
  } catch {
    tell('engine_unreachable', address)
  }
}

/** The bytes of the engine as they come, counted; they fail where they are not the engine. */
function watched(body: ReadableStream<Uint8Array>, bytes: number): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let loaded = 0
  const fail = (code: Fault['code'], detail: string): never => {
    tell(code, detail)
    throw new Error(detail)
  }
  return new ReadableStream({
    async pull(controller) {
      const counted = (): string => `${String(loaded)} of ${String(bytes)} bytes`
      const { done, value } = await reader
        .read()
        .catch((error: unknown) => fail('engine_cut', `${counted()}: ${wordsOf(error)}`))
      if (done) {
        if (loaded < bytes) fail('engine_cut', counted())
        controller.close()
        return
      }
      // Every WebAssembly file begins with a zero byte and "asm".
      if (loaded === 0 && value[0] !== 0) fail('engine_wrong', 'no WebAssembly')
      loaded += value.length
      if (loaded > bytes) fail('engine_wrong', counted())
      controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** Lets the engine's file be fetched in such a way that its faults are told. */
function watchDownload({ wasm, bytes, anew }: Order): void {
  const plainFetch = self.fetch.bind(self)
  self.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (request.url !== wasm) return plainFetch(request)
    const response = await plainFetch(request, { cache: anew ? 'reload' : 'default' }).catch(
      (error: unknown) => {
        tell('engine_unreachable', wordsOf(error))
        throw error
      },
    )
    if (!response.ok || !response.body) {
      tell('engine_missing', `HTTP ${String(response.status)}: ${wasm}`)
      throw new Error('no engine')
    }
    const headers = { 'Content-Type': 'application/wasm', 'Content-Length': String(bytes) }
    return new Response(watched(response.body, bytes), { headers })
  }
}

function load(order: Order): void {
  if (!compiles()) return
  watchDownload(order)
  try {
    self.importScripts(order.script)
  } catch (error) {
    void tellMissing(order.script, error)
  }
}

/** Holds the lock until the end of the worker, which nothing else tells the page of. */
function live({ lock }: Order): void {
  if (!('locks' in navigator)) return
  void navigator.locks.request(lock, () => {
    say({ kind: 'alive' })
    return new Promise(() => undefined)
  })
}

self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  tell('engine_wrong', wordsOf(event.reason))
})
self.addEventListener(
  'message',
  ({ data }: MessageEvent<Order>) => {
    live(data)
    load(data)
  },
  { once: true },
)
