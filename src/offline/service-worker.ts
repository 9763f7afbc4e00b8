import type { EngineFile } from './kept-engine'
import { answerEngine, dropOldEngines, storeEngine } from './kept-engine'
import type { PageFile } from './kept-pages'
import { answerFile, answerPage, dropOldBuilds, storePage } from './kept-pages'
import { keepEngine } from './messages'
import { hashAddress } from '../sharing/pages'

/**
 * Answers for the site when there is no network. It keeps the site's own files and nothing else: those of this build
 * and of the one before, with which a tab may still be open.
 */

declare const self: ServiceWorkerGlobalScope
/** Every file of the page but the engine's, and the engine's; the build writes them in. */
declare const pageFiles: readonly PageFile[]
declare const engineFiles: readonly EngineFile[]
/** By what this build can be told from others. */
declare const buildName: string

const addressOf = (file: string): string => new URL(file, self.registration.scope).href
const engine = new Map(engineFiles.map((file) => [addressOf(file.url), file]))
const scope = self.registration.scope

/** Where a link leads that lost its `#`; null where it names no page of the site. */
function pageOf({ pathname, search }: URL): string | null {
  const { pathname: folder } = new URL('./', scope)
  const found = hashAddress(pathname, search)
  return found?.folder === folder ? `${folder}#${found.behind}` : null
}

self.addEventListener('install', (event) => {
  // No need to wait for old tabs: what they may still load is kept.
  event.waitUntil(storePage(buildName, pageFiles, scope).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      self.clients.claim(),
      dropOldBuilds(buildName, scope),
      dropOldEngines([...engine.keys()]),
    ]),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  const file = engine.get(request.url)
  const page = request.mode === 'navigate' ? pageOf(new URL(request.url)) : null
  if (page !== null) event.respondWith(Response.redirect(new URL(page, scope).href))
  else if (request.mode === 'navigate') event.respondWith(answerPage(request, buildName, scope))
  else if (file) event.respondWith(answerEngine(event, file))
  else if (request.url.startsWith(addressOf('assets/')))
    event.respondWith(answerFile(request, scope))
})

self.addEventListener('message', (event) => {
  if (event.data === keepEngine) event.waitUntil(storeEngine(engine))
})
