import type { Graph } from './graph'
import type { Amount, Condition } from './node'

/**
 * An amount over tables: an expression divided by the product of the others, of which there may be none.
 * Divisors are known and at least one unit in every row, so that two amounts need only what they do not share.
 */
export interface Quotient {
  readonly above: Amount
  readonly below: readonly Amount[]
}

/** What is left of some divisors without others, each as often as it stands there. */
function without(all: readonly Amount[], taken: readonly Amount[]): readonly Amount[] {
  const left = [...all]
  for (const each of taken) {
    const place = left.indexOf(each)
    if (place >= 0) left.splice(place, 1)
  }
  return left
}

const isPlain = ({ below }: Quotient): boolean => below.length === 0

/** The fewest divisors that hold both lists. */
const united = (a: readonly Amount[], b: readonly Amount[]): readonly Amount[] => [
  ...a,
  ...without(b, a),
]

/** Quotients joined and compared over the fewest divisors that both need. */
export function quotients(graph: Graph) {
  const one = graph.number(1n, 0)
  const plain = (above: Amount): Quotient => ({ above, below: [] })
  const product = (of: readonly Amount[]): Amount => of.reduce(graph.multiply, one)
  /** What stands above the line when all these stand below it. */
  const over = ({ above, below }: Quotient, all: readonly Amount[]): Amount =>
    graph.multiply(above, product(without(all, below)))
  /** Both amounts over one product of divisors. */
  const both = (a: Quotient, b: Quotient, join: (x: Amount, y: Amount) => Amount): Quotient => {
    if (isPlain(a) && isPlain(b)) return plain(join(a.above, b.above))
    const below = united(a.below, b.below)
    return { above: join(over(a, below), over(b, below)), below }
  }
  const compared = (
    a: Quotient,
    b: Quotient,
    compare: (x: Amount, y: Amount) => Condition,
  ): Condition => {
    if (isPlain(a) && isPlain(b)) return compare(a.above, b.above)
    const below = united(a.below, b.below)
    return compare(over(a, below), over(b, below))
  }
  return { plain, product, both, compared }
}
