import { keepEngine, takeOver } from './messages'

/** Milliseconds after the page has loaded until the engine is fetched for later. */
const pause = 10_000

/**
 * Keeps the site in this browser, so that it opens without a network after the first visit. A newer build
 * is fetched beside it; `onNewer` is told when it is whole, with what makes the page go over to it. Without
 * the means (an insecure address, storage denied) nothing is kept, and the page works as before.
 */
export async function keepOffline(onNewer: (change: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const change = (worker: ServiceWorker) => (): void => {
    serviceWorker.addEventListener('controllerchange', () => {
      location.reload()
    })
    worker.postMessage(takeOver)
  }
  try {
    const registration = await serviceWorker.register('service-worker.js')
    const tell = (worker: ServiceWorker | null): void => {
      if (worker?.state === 'installed' && serviceWorker.controller) onNewer(change(worker))
    }
    tell(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        tell(installing)
      })
    })
    const { active } = await serviceWorker.ready
    if (!savesData()) setTimeout(() => active?.postMessage(keepEngine), pause)
  } catch (error) {
    console.info(error)
  }
}

/** Whether the browser is asked to load little: the engine then comes only when it is used. */
const savesData = (): boolean =>
  'connection' in navigator &&
  (navigator.connection as { readonly saveData?: boolean } | undefined)?.saveData === true
