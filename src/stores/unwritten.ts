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

/**
 * Whether the page goes on where it was left: loaded anew, or come back to from another site with the address that it
 * had. A link that was opened in its place is another page. Not every browser tells.
 */
function goesOn(at: unknown, opened: string | null): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : 'back_forward'
  return type === 'reload' || (type === 'back_forward' && at === opened)
}

/** The text kept for the address that was opened, where the page goes on; undefined where there is none. */
export function takeUnwritten(opened: string | null): string | null | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    forgetUnwritten()
    if (typeof kept !== 'object' || kept === null) return undefined
    const { at, text } = kept as Partial<Record<keyof Unwritten, unknown>>
    return goesOn(at, opened) && isText(text) ? text : undefined
  } catch {
    return undefined
  }
}
