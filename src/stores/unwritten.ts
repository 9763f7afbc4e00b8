const key = 'award-curves.unwritten'

/** The text of the entry that a reload opens, and the text of the state that it should hold. */
interface Unwritten {
  readonly at: string | null
  readonly text: string | null
}

const isText = (found: unknown): found is string | null =>
  found === null || typeof found === 'string'

/**
 * Keeps what changed just before the page went: a browser that loads the page anew has taken its address before
 * it tells the page, and opens it without what is written from then on.
 */
export function keepUnwritten(unwritten: Unwritten): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(unwritten))
  } catch {
    // Storage is closed to this page, or full.
  }
}

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

/** The text kept for the entry at hand when the page was loaded anew; undefined where there is none. */
export function takeUnwritten(at: string | null): string | null | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    forgetUnwritten()
    if (typeof kept !== 'object' || kept === null || !wasReloaded()) return undefined
    const { at: from, text } = kept as Partial<Record<keyof Unwritten, unknown>>
    return from === at && isText(text) ? text : undefined
  } catch {
    return undefined
  }
}
