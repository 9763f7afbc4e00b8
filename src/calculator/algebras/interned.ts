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

/** The value of a key, made where there is none yet. */
function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key)
  if (found === undefined) map.set(key, (found = make()))
  return found
}

/** Nodes of one kind that are made of one, two or three others, by the numbers of these: quicker than a text for each. */
interface Family<N> {
  readonly few: Map<number, N>
  readonly three: Map<number, Map<number, N>>
}

const family = <N>(): Family<N> => ({ few: new Map(), three: new Map() })

/**
 * Tables of nodes in which equal expressions are one object, a table for each sort of node. Ids count the nodes
 * of all tables in the order of making, so that an expression comes after its parts.
 */
export function interning(): <N>() => Interned<N> {
  let count = 0
  return <N>(): Interned<N> => {
    const made = new Map<string, N>()
    const families = new Map<string, Map<Making['own'], Family<N>>>()
    const kept = <K>(nodes: Map<K, N>, key: K, make: (id: number) => N): N => {
      let node = nodes.get(key)
      if (node === undefined) {
        node = make(count)
        count += 1
        nodes.set(key, node)
      }
      return node
    }
    return (making, make) => {
      const { kind, own, of } = making
      const a = of?.[0]
      const b = of?.[1]
      const c = of?.[2]
      if (a === undefined || of?.[3] !== undefined) return kept(made, keyOf(making), make)
      const ofKind = within(families, kind, () => new Map<Making['own'], Family<N>>())
      const { few, three } = within(ofKind, own, family<N>)
      const two = a.id * mostNodes + (b ? b.id + 1 : 0)
      return c === undefined
        ? kept(few, two, make)
        : kept(
            within(three, two, () => new Map<number, N>()),
            c.id,
            make,
          )
    }
  }
}
