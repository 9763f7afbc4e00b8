import type { Corpus } from './corpus'
import { itemOf, partsOf, pathAlong } from './fact-path'

/** A scenario as input: facts by id, lists of items, `readings`. */
export type ScenarioInput = Readonly<Record<string, unknown>>

type List = ReturnType<Corpus['lists']['get']> & {}

const isEntries = (value: unknown): value is ScenarioInput =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The items of a list fact; nothing where the list is not stated. */
export function itemsOf(input: ScenarioInput, list: string): readonly ScenarioInput[] | undefined {
  const items = input[list]
  return Array.isArray(items) ? items.filter(isEntries) : undefined
}

/** The list that a path leads through, where the input has no such item; else null. */
export function listWithout(corpus: Corpus, input: ScenarioInput, path: string): List | null {
  const item = itemOf(path)
  const list = item && corpus.lists.get(item.list)
  if (!item || !list) return null
  return item.index < (itemsOf(input, item.list)?.length ?? 0) ? null : list
}

/** What stands at a path, `revenue` or `robot_orders.0.units`. */
export function valueAtPath(input: ScenarioInput, path: string): unknown {
  const { head, index, id } = partsOf(path)
  if (index === undefined || id === undefined) return input[head]
  return itemsOf(input, head)?.[Number(index)]?.[id]
}

/** The input with one fact stated, or not stated where the value is undefined. */
export function withPath(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  if (value === undefined) return withoutPaths(input, new Set([path]))
  const { head, index, id } = partsOf(path)
  if (index === undefined || id === undefined) return { ...input, [head]: value }
  const changed = (itemsOf(input, head) ?? []).map((item, i) =>
    i === Number(index) ? { ...item, [id]: value } : item,
  )
  return { ...input, [head]: changed }
}

/** The input without what stands at any of the paths: facts, items, or a list as a whole. */
export function withoutPaths(input: ScenarioInput, paths: ReadonlySet<string>): ScenarioInput {
  const left = (entries: ScenarioInput, way: readonly (string | number)[]): ScenarioInput =>
    Object.fromEntries(
      Object.entries(entries)
        .filter(([key]) => !paths.has(pathAlong([...way, key])))
        .map(([key, value]) => [key, leftOf(value, [...way, key])]),
    )
  const leftOf = (value: unknown, way: readonly (string | number)[]): unknown => {
    if (isEntries(value)) return left(value, way)
    if (!Array.isArray(value)) return value
    return value.flatMap((item: unknown, i) =>
      paths.has(pathAlong([...way, i])) ? [] : [leftOf(item, [...way, i])],
    )
  }
  return left(input, [])
}
