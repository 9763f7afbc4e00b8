import type { Leaf } from '../expressions/leaf'
import type { Amount, Condition } from '../expressions/node'
import { lowerAmount } from './amounts'
import { lowerCondition } from './conditions'
import type { Folding } from './folding'
import { folding } from './folding'
import type { Pairs, Value } from './pairs'
import { pairs } from './pairs'
import type { StepWriter } from './steps'
import { stepWriter } from './steps'

/** A sum, a best or a some over a list whose items are rows of their own. */
export type OverItems = (Amount | Condition) & {
  readonly does: Extract<(Amount | Condition)['does'], { kind: 'sum' | 'best' | 'some' }>
}

/** What the expressions of one table are written with. */
export interface Lowering {
  readonly writer: StepWriter
  readonly folding: Folding
  readonly pairs: Pairs
  /** Steps of which a row may not pass 2^53, or is refused. */
  readonly watched: Set<number>
  readonly amount: (node: Amount) => Value
  /** Where a condition surely holds (`yes`), or surely does not. Neither: it is unknown. */
  readonly mask: (node: Condition, yes: boolean) => number
  /** The column that a leaf reads. */
  readonly column: (leaf: Exclude<Leaf, { kind: 'parameter' }>) => number
  /** What a list comes to, as a column of the company. */
  readonly total: (node: OverItems) => Value
}

/** Above this a double does not hold every whole number. */
export const single = 2n ** 53n
/** Above this a pair of doubles does not. */
const paired = 2n ** 104n

const passes = ({ least, most }: Amount, limit: bigint): boolean => most >= limit || least <= -limit

/** Whether an amount may need a pair of doubles. */
export const isWide = (node: Amount): boolean => passes(node, single)

/** The expressions of one table, each written once. */
export function lowering({ column, total }: Pick<Place, 'column' | 'total'>): Lowering {
  const writer = stepWriter()
  const own = folding(writer)
  const amounts = new Map<number, Value>()
  const masks = new Map<number, number>()
  const watched = new Set<number>()

  function amount(node: Amount): Value {
    const known = amounts.get(node.id)
    if (known) return known
    const made = lowerAmount(node, self)
    // Between 2^53 and 2^104 the pair is exact; above, the row is refused.
    if (passes(node, paired) && node.does.kind !== 'number') {
      const scaled = writer.operate('multiply', made.near, writer.constant(2 ** -51))
      watched.add(writer.operate('size', scaled))
    }
    const value = isWide(node) ? made : { near: made.near, rest: null }
    amounts.set(node.id, value)
    return value
  }

  function mask(node: Condition, yes: boolean): number {
    const key = node.id * 2 + (yes ? 1 : 0)
    let made = masks.get(key)
    if (made === undefined) masks.set(key, (made = lowerCondition(node, yes, self)))
    return made
  }

  const self: Lowering = {
    writer,
    folding: own,
    pairs: pairs(writer, own),
    watched,
    amount,
    mask,
    column: (leaf) => column(leaf, writer),
    total: (node) => total(node, writer),
  }
  return self
}

/** What tells one table from another: where its leaves lie, and what its lists come to. */
interface Place {
  readonly column: (leaf: Exclude<Leaf, { kind: 'parameter' }>, writer: StepWriter) => number
  readonly total: (node: OverItems, writer: StepWriter) => Value
}

/** An amount as one double: a row in which it needs two is refused. */
export function alone(value: Value, { writer, watched }: Lowering): number {
  if (value.rest !== null) watched.add(writer.operate('size', value.near))
  return value.near
}
