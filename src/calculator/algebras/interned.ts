/** What a node is made of: its kind, the nodes that it works on, and whatever else tells it from others. */
export interface Making {
  readonly kind: string
  readonly of?: readonly { readonly id: number }[]
  readonly own?: string | number | bigint | boolean | null
}

/** Equal makings have equal keys. */
export const keyOf = ({ kind, of = [], own = '' }: Making): string =>
  `${kind}|${of.map(({ id }) => id).join()}|${own}`

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
    return (making, make) => {
      const key = keyOf(making)
      let node = made.get(key)
      if (node === undefined) {
        node = make(count)
        count += 1
        made.set(key, node)
      }
      return node
    }
  }
}
