/**
 * Runs something when the browser has time, with how many milliseconds are left; browsers without idle
 * time run it after a short pause. What comes back calls it off.
 */
export function whenIdle(run: (left: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(
      (deadline) => {
        run(() => deadline.timeRemaining())
      },
      { timeout: 200 },
    )
    return () => {
      cancelIdleCallback(asked)
    }
  }
  const asked = setTimeout(() => {
    const until = performance.now() + 12
    run(() => until - performance.now())
  }, 20)
  return () => {
    clearTimeout(asked)
  }
}
