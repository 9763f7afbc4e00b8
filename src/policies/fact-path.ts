/** A scenario as input: facts by id, lists of items, `readings`. */
export type ScenarioInput = Readonly<Record<string, unknown>>

const isEntries = (value: unknown): value is ScenarioInput =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The items of a list fact; nothing where the list is not stated. */
export function itemsOf(input: ScenarioInput, list: string): readonly ScenarioInput[] | undefined {
  const items = input[list]
  return Array.isArray(items) ? items.filter(isEntries) : undefined
}

/** What stands at a path, `revenue` or `robot_orders.0.units`. */
export function valueAtPath(input: ScenarioInput, path: string): unknown {
  const [head = '', index, id] = path.split('.')
  if (index === undefined || id === undefined) return input[head]
  return itemsOf(input, head)?.[Number(index)]?.[id]
}

function withKey(entries: ScenarioInput, key: string, value: unknown): ScenarioInput {
  if (value !== undefined) return { ...entries, [key]: value }
  return Object.fromEntries(Object.entries(entries).filter(([each]) => each !== key))
}

/** The input with one fact stated, or not stated where the value is undefined. */
export function withPath(input: ScenarioInput, path: string, value: unknown): ScenarioInput {
  const [head = '', index, id] = path.split('.')
  if (index === undefined || id === undefined) return withKey(input, head, value)
  const items = itemsOf(input, head) ?? []
  const changed = items.map((item, i) => (i === Number(index) ? withKey(item, id, value) : item))
  return { ...input, [head]: changed }
}
