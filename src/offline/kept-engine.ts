/** A file of the engine by its place in the site, and how many bytes it has. */
export interface EngineFile {
  readonly url: string
  readonly bytes: number
}

const cacheName = 'engine'

/** Keeps a file where it came in full: a part of it would be kept for ever. */
async function keep(address: string, answer: Response, { bytes }: EngineFile): Promise<void> {
  const body = await answer.blob()
  if (!answer.ok || body.size !== bytes) return
  const headers = { 'Content-Type': answer.headers.get('Content-Type') ?? '' }
  await (await caches.open(cacheName)).put(address, new Response(body, { headers }))
}

/** The engine's file as it is kept, else from the network; from there as well where the kept one is not trusted. */
export async function answerEngine(event: FetchEvent, file: EngineFile): Promise<Response> {
  const { request } = event
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request.url, { ignoreVary: true })
  if (kept && request.cache !== 'reload') return kept
  const answer = await fetch(request)
  event.waitUntil(keep(request.url, answer.clone(), file).catch(() => undefined))
  return answer
}

/** Fetches what is not kept yet, when the page has nothing else to do: it is larger than all the rest. */
export async function storeEngine(files: ReadonlyMap<string, EngineFile>): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const [address, file] of files) {
    if (!(await cache.match(address))) await keep(address, await fetch(address), file)
  }
}

export async function dropOldEngines(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const { url } of await cache.keys()) if (!addresses.includes(url)) await cache.delete(url)
}
