import type { Node } from '../expressions/node'

const smallest = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

/** True where the amount may pass 64 bits. */
export const isWide = (node: Node): boolean =>
  node.sort === 'amount' && (node.least < smallest || node.most > greatest)
