import type { Place } from './place'

/** A scenario object as input with one fact set to a value, written as the fact's type wants it. */
export function withFact(input: unknown, place: Place, value: string): unknown {
  const stated: unknown = place.fact.type === 'count' ? Number(value) : value
  const scenario = { ...(input as Record<string, unknown>) }
  const { item, fact } = place
  if (!item) return { ...scenario, [fact.id]: stated }
  const items = scenario[item.list] as readonly Record<string, unknown>[]
  const changed = items.map((each, i) => (i === item.index ? { ...each, [fact.id]: stated } : each))
  return { ...scenario, [item.list]: changed }
}
