/**
 * The result of `work`, or the signal's reason as soon as it aborts. Requests to a dead worker
 * never settle by themselves, so that everything asked of the engine is asked through this.
 */
export async function settle<Result>(
  work: PromiseLike<Result>,
  signal: AbortSignal,
): Promise<Result> {
  signal.throwIfAborted()
  let stop = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
