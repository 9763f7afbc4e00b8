const key = 'award-curves.unwritten'

/** The text of the address before it was written for the last time, and the text of the state as the page went. */
interface Unwritten {
  readonly at: string | null
  readonly text: string | null
}

const isText = (found: unknown): found is string | null =>
  found === null || typeof found === 'string'

/**
 * Keeps the state as the page goes: a browser that loads the page anew has taken its address before it tells the
 * page, and opens it without what was written since.
 */
export function keepUnwritten(unwritten: Unwritten): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(unwritten))
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

/** Whether the page was loaded anew, and no link opened in its place; undefined where a browser does not tell. */
function wasReloaded(): boolean | undefined {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming ? entry.type === 'reload' : undefined
}

/** The text kept for the address that was opened, when the page was loaded anew; undefined where there is none. */
export function takeUnwritten(opened: string | null): string | null | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    forgetUnwritten()
    if (typeof kept !== 'object' || kept === null) return undefined
    const { at, text } = kept as Partial<Record<keyof Unwritten, unknown>>
    return (wasReloaded() ?? at === opened) && isText(text) ? text : undefined
  } catch {
    return undefined
  }
}
