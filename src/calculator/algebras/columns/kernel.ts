import type { Input, Step } from './steps'
import { takenBy } from './steps'

/** Steps of one table in the order in which they are worked out, and which of them are wanted. */
export interface Kernel {
  readonly steps: readonly Step[]
  readonly inputs: readonly Input[]
  /** The steps whose values are kept for every row, by name. */
  readonly roots: ReadonlyMap<string, number>
  /** The step that is 2^53 or more in a row that passes what doubles can say; null where none can. */
  readonly guard: number | null
}

/** What the roots and what is watched need, in order; every watch stands right behind what it watches. */
export function kernelOf(
  steps: Step[],
  roots: ReadonlyMap<string, number>,
  watched: ReadonlySet<number>,
): Kernel {
  const all = [...steps]
  const places = new Map<number, number>()
  const guard = [...watched]
    .sort((a, b) => a - b)
    .reduce<number | null>((before, size) => {
      if (before === null) return size
      const joined = all.push({ does: 'larger_size', of: [before, size] }) - 1
      places.set(joined, size + 0.5)
      return joined
    }, null)
  const live = new Set<number>()
  const visit = (place: number): void => {
    if (live.has(place)) return
    live.add(place)
    const step = all[place]
    if (step) takenBy(step).forEach(visit)
  }
  for (const place of roots.values()) visit(place)
  if (guard !== null) visit(guard)
  const key = (place: number): number => places.get(place) ?? place
  const order = [...live].sort((a, b) => key(a) - key(b))
  const moved = new Map(order.map((place, i) => [place, i]))
  const to = (place: number): number => moved.get(place) ?? 0
  const kept = order.flatMap((place) => all[place] ?? [])
  return {
    steps: kept.map((step) => ('of' in step ? { ...step, of: step.of.map(to) } : step)),
    inputs: kept.flatMap((step) => (step.does === 'input' ? [step.input] : [])),
    roots: new Map([...roots].map(([name, place]) => [name, to(place)])),
    guard: guard === null ? null : to(guard),
  }
}
