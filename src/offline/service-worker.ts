import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { hashAddress } from '../sharing/pages'
import { keepEngine, takeOver } from './messages'

/** Answers for the site when there is no network. It keeps the site's own files and nothing else. */

declare const self: ServiceWorkerGlobalScope
/** Every file of the page but the engine's, and the engine's; the build writes them in. */
declare const pageFiles: readonly { readonly url: string; readonly revision: string | null }[]
declare const engineFiles: readonly string[]

const engineCache = 'engine'
const engine = engineFiles.map((file) => new URL(file, self.location.href).href)

// The site has no address that a query would change.
precacheAndRoute([...pageFiles], {
  directoryIndex: 'index.html',
  ignoreURLParametersMatching: [/./],
})
cleanupOutdatedCaches()
registerRoute(({ url }) => engine.includes(url.href), new CacheFirst({ cacheName: engineCache }))

/** Where a link leads that lost its `#`; null where it names no page of the site. */
function pageOf({ pathname, search }: URL): string | null {
  const { pathname: folder } = new URL('./', self.location.href)
  const found = hashAddress(pathname, search)
  return found?.folder === folder ? `${folder}#${found.behind}` : null
}

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && pageOf(url) !== null,
  ({ url }) => Promise.resolve(Response.redirect(new URL(pageOf(url) ?? './', url).href)),
)

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
