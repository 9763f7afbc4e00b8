const key = 'award-curves.unwritten'

const isText = (found: unknown): found is string | null =>
  found === null || typeof found === 'string'

/**
 * Keeps the text of the state as the page goes: a browser that loads the page anew has taken its address before it
 * tells the page, and opens it without what was written since.
 */
export function keepUnwritten(text: string | null): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ text }))
  } catch {
    // Storage is closed to this page, or full.
  }
}

/** The page went on after all, and writes what changed since into its address. */
export function forgetUnwritten(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Storage is closed to this page: nothing is kept.
  }
}

const wasReloaded = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload')

/** The text kept when the page was loaded anew; undefined where there is none. */
export function takeUnwritten(): string | null | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    forgetUnwritten()
    if (typeof kept !== 'object' || kept === null || !wasReloaded()) return undefined
    const { text } = kept as { text?: unknown }
    return isText(text) ? text : undefined
  } catch {
    return undefined
  }
}
