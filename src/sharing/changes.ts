import { isEntries } from './json'

function collect(before: unknown, after: unknown, at: string, found: string[]): void {
  if (Object.is(before, after)) return
  const isTree = (value: unknown): boolean => isEntries(value) || Array.isArray(value)
  if (!isTree(before) && !isTree(after)) {
    found.push(at)
    return
  }
  // A list or object that comes or goes whole is one change, not one for each thing in it.
  if (isTree(before) !== isTree(after)) {
    found.push(at)
    return
  }
  const [a, b] = [new Map(entriesOf(before)), new Map(entriesOf(after))]
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    collect(a.get(key), b.get(key), at === '' ? key : `${at}.${key}`, found)
  }
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** The ways to everything that differs between two states: `company.facts.robot_orders.0.units`. */
export function changesBetween(before: unknown, after: unknown): readonly string[] {
  const found: string[] = []
  collect(before, after, '', found)
  return found
}
