import { isAggregate } from './aggregate'
import type { Node } from '../expressions/node'
import { partsOf, reachable } from '../expressions/node'
import type { Dialect, Layer } from './dialect'
import { copies, sqlOf } from './operation'
import { isStated } from './stated'

const isInline = (node: Node): boolean =>
  node.does.kind === 'number' || node.does.kind === 'null' || node.does.kind === 'truth'

/** Read from a row before anything is computed: what it states, or what a list comes to. */
const isGiven = (node: Node): boolean => isStated(node) || isAggregate(node)

/** Expressions computed layer by layer, each once. */
export interface Stages {
  /** Values read from the rows: every one becomes a column of the first layer. */
  readonly given: readonly Node[]
  /** The layers from the first on, of which `first` is the SELECT; the last has all roots. */
  readonly from: (first: string) => readonly Layer[]
  /** The SQL of a root in the last layer. */
  readonly root: (node: Node) => string
}

/** The column of an expression. */
export const named = (node: Node): string => `x${node.id}`

/** How expressions are computed that are all asked of the same rows; `name` begins the names of their layers. */
export function stagesOf(
  name: string,
  roots: readonly Node[],
  carried: readonly string[],
  dialect: Dialect,
): Stages {
  const nodes = reachable(roots)
  const uses = new Map<number, number>()
  for (const node of nodes) {
    if (isGiven(node)) continue
    partsOf(node).forEach((each, i) =>
      uses.set(each.id, (uses.get(each.id) ?? 0) + (copies(node, dialect)[i] ?? 1)),
    )
  }
  const given = nodes.filter(isGiven)
  const kept = new Set(given.map((node) => node.id))
  const levels = new Map<number, number>()
  const levelOf = (node: Node): number => levels.get(node.id) ?? 0
  const wanted = new Set(roots.map((node) => node.id))
  for (const node of nodes) {
    if (isGiven(node)) continue
    const below = Math.max(0, ...partsOf(node).map(levelOf))
    const shared = (uses.get(node.id) ?? 0) > 1 || wanted.has(node.id)
    const keep = shared && !isInline(node)
    if (keep) kept.add(node.id)
    levels.set(node.id, keep ? below + 1 : below)
  }
  const part = (node: Node): string =>
    kept.has(node.id) ? named(node) : sqlOf(node, part, dialect)

  /** The columns that an expression reads when it is written out. */
  const reads = (node: Node): Node[] =>
    partsOf(node).flatMap((each) => (kept.has(each.id) ? [each] : reads(each)))

  const depth = Math.max(0, ...nodes.map(levelOf))
  const from = (first: string): readonly Layer[] => {
    const layers = [{ name: `${name}0`, select: first, isKept: false }]
    for (let level = 1; level <= depth; level += 1) {
      const made = nodes.filter(
        (node) => kept.has(node.id) && levelOf(node) === level && !isGiven(node),
      )
      const later = nodes.filter(
        (node) => kept.has(node.id) && levelOf(node) > level && !isGiven(node),
      )
      const needed = new Set([
        ...later.flatMap(reads).map((node) => node.id),
        ...roots.filter((node) => kept.has(node.id)).map((node) => node.id),
      ])
      const passed = nodes.filter(
        (node) => needed.has(node.id) && kept.has(node.id) && levelOf(node) < level,
      )
      const columns = [
        ...carried,
        ...passed.map(named),
        ...made.map((node) => `${sqlOf(node, part, dialect)} AS ${named(node)}`),
      ]
      const select = `SELECT ${columns.join(', ')}\nFROM ${name}${level - 1}`
      layers.push({ name: `${name}${level}`, select, isKept: false })
    }
    return layers
  }
  return { given, from, root: part }
}
