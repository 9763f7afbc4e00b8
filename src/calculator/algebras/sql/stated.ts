import type { Leaf } from '../expressions/leaf'
import type { Node } from '../expressions/node'

/** What a row states. */
export type Stated = Node & { does: Leaf }
const stating: ReadonlySet<string> = new Set<Leaf['kind']>([
  'column',
  'list_stated',
  'rows',
  'parameter',
])
/** Whether a row states it. */
export const isStated = (node: Node): node is Stated => stating.has(node.does.kind)
