import { buildOnServer } from './build-on-server'
import { keepEngine } from './messages'

/** Milliseconds after the page has loaded until the engine is fetched for later. */
const pause = 10_000

/**
 * Keeps the site in this browser, so that it opens without a network after the first visit. A newer build is fetched
 * beside it; `onNewer` is told when it is whole, and from then on a reload opens it. Without the means (an insecure
 * address, storage denied) nothing is kept, and the page works as before.
 */
export async function keepOffline(onNewer: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  // A page that was loaded from the network meets its own build here: that is nothing to tell.
  serviceWorker.addEventListener('controllerchange', () => {
    void buildOnServer().then((build) => {
      if (build === 'newer') onNewer()
    })
  })
  try {
    await serviceWorker.register('service-worker.js')
    const { active } = await serviceWorker.ready
    if (!savesData() && typeof WebAssembly === 'object') {
      setTimeout(() => active?.postMessage(keepEngine), pause)
    }
  } catch (error) {
    console.info(error)
  }
}

/** Whether the browser is asked to load little: the engine then comes only when it is used. */
const savesData = (): boolean =>
  'connection' in navigator &&
  (navigator.connection as { readonly saveData?: boolean } | undefined)?.saveData === true
