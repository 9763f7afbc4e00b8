import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { keepEngine, takeOver } from './messages'

/** Answers for the site when there is no network. It keeps the site's own files and nothing else. */

declare const self: ServiceWorkerGlobalScope
/** Every file of the page but the engine's, and the engine's; the build writes them in. */
declare const pageFiles: readonly { readonly url: string; readonly revision: string | null }[]
declare const engineFiles: readonly string[]

const engineCache = 'engine'
const engine = engineFiles.map((file) => new URL(file, self.location.href).href)

precacheAndRoute([...pageFiles], { directoryIndex: 'index.html' })
cleanupOutdatedCaches()
registerRoute(({ url }) => engine.includes(url.href), new CacheFirst({ cacheName: engineCache }))

/** The engine is fetched when the page has nothing else to do: it is larger than all the rest. */
async function storeEngine(): Promise<void> {
  const cache = await caches.open(engineCache)
  for (const file of engine) if (!(await cache.match(file))) await cache.add(file)
}

async function dropOldEngines(): Promise<void> {
  const cache = await caches.open(engineCache)
  for (const { url } of await cache.keys()) if (!engine.includes(url)) await cache.delete(url)
}

self.addEventListener('activate', (event) => {
  // The page that is open now is answered too, so that what it loads later is there without a network.
  event.waitUntil(Promise.all([self.clients.claim(), dropOldEngines()]))
})

self.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(self.skipWaiting())
  if (event.data === keepEngine) event.waitUntil(storeEngine())
})
