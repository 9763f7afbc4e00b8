/** What the page asks of its service worker: to keep the engine, so that searched tables work without a network. */
export const keepEngine = 'keep engine'
