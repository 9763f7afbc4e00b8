/** The middle value; of an even number of values the lower of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** Milliseconds that each of several runs took. */
export async function timed(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times
}

/**
 * Median of what each work says that it took, or of its milliseconds where it says nothing. The works
 * take turns, so that a slow minute of the machine falls on all of them; each is run once before,
 * unless all are `warm`.
 */
export async function inTurns<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, () => unknown>>,
  { warm = false } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let run = warm ? 0 : -1; run < runs; run += 1) {
    for (const name of names) {
      const begun = performance.now()
      const said = await works[name]()
      const ms = typeof said === 'number' ? said : performance.now() - begun
      if (run >= 0) taken.get(name)?.push(ms)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    Name,
    number
  >
}
