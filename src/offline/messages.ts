/** What the page asks of its service worker. */

/** A newer build that waits is to answer from now on. */
export const takeOver = 'take over'
/** The engine is to be kept, so that tables and maps work without a network. */
export const keepEngine = 'keep engine'
