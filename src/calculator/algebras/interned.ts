/** What a node is made of: its kind, the nodes that it works on, and whatever else tells it from others. */
export interface Making {
  readonly kind: string
  readonly of?: readonly { readonly id: number }[]
  readonly own?: string | number | bigint | boolean | null
}

/** Equal makings have equal keys. */
export const keyOf = ({ kind, of = [], own = '' }: Making): string =>
  `${kind}|${of.map(({ id }) => id).join()}|${own}`

/** More nodes than there are of any table, so that two ids make one whole number. */
const mostNodes = 2 ** 26

/** Gives the node that was made of the same before, or makes one with the id that it is handed. */
export type Interned<N> = (making: Making, make: (id: number) => N) => N

/**
 * Tables of nodes in which equal expressions are one object, a table for each sort of node. Ids count the nodes
 * of all tables in the order of making, so that an expression comes after its parts.
 */
export function interning(): <N>() => Interned<N> {
  let count = 0
  return <N>(): Interned<N> => {
    const made = new Map<string, N>()
    const pairs = new Map<string, Map<number, N>>()
    /** Nodes made of one or two others, by the numbers of these: quicker than a key for each. */
    const ofTwo = ({ kind, own = '' }: Making): Map<number, N> => {
      const key = `${kind}|${own}`
      let found = pairs.get(key)
      if (!found) pairs.set(key, (found = new Map<number, N>()))
      return found
    }
    return (making, make) => {
      const [a, b, more] = making.of ?? []
      const isPair = a !== undefined && more === undefined
      const nodes: Map<string | number, N> = isPair ? ofTwo(making) : made
      const key = isPair ? a.id * mostNodes + (b ? b.id + 1 : 0) : keyOf(making)
      let node = nodes.get(key)
      if (node === undefined) {
        node = make(count)
        count += 1
        nodes.set(key, node)
      }
      return node
    }
  }
}
