import process from 'node:process'

/** Exit status of a run that was cancelled. */
export const cancelStatus = 130

/** Signals that end a program which does not heed them. */
const signals: readonly string[] = [
  ...['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'],
  ...['SIGALRM', 'SIGVTALRM', 'SIGUSR2', 'SIGXCPU'],
]

/**
 * Stops a run on the first signal, in order; on the second the program ends at once. What it has made for itself
 * goes with it either way. A file that grows too large is an error where it is written, not the end.
 */
export function onSignal(stop: () => void): void {
  let stopped = false
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopped) process.exit(cancelStatus)
      stopped = true
      stop()
    })
  }
  process.on('SIGXFSZ', () => undefined)
}
