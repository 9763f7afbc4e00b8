/**
 * Calls when the page may be gone the next moment: hidden, left for another window, loaded anew, closed. What is
 * still under way in a field or a chart comes `first`, so that what keeps it finds it. Only `beforeunload` is waited
 * for: the other events may reach a busy page when the next one is there already, or come back.
 */
export function onLeaving(act: () => void, { first = false } = {}): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') act()
  }
  const options = { capture: first }
  addEventListener('visibilitychange', hidden, options)
  addEventListener('beforeunload', act, options)
  addEventListener('pagehide', act, options)
  addEventListener('blur', left, options)
  /** A field that loses the focus tells of it here too, on its way down. */
  function left({ target }: Event): void {
    if (target === window) act()
  }
  return () => {
    removeEventListener('visibilitychange', hidden, options)
    removeEventListener('beforeunload', act, options)
    removeEventListener('pagehide', act, options)
    removeEventListener('blur', left, options)
  }
}
