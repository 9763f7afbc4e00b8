import type { Leaf } from './leaf'

/**
 * Expressions over the columns of a scenario table, as a graph in which equal expressions are one object.
 * Amounts are whole numbers at a decimal scale: 12.50 yuan at scale 2 is 1250.
 */
export type Node = Amount | Condition

interface Shape {
  /** Place in the order of making: an expression comes after its parts. */
  readonly id: number
  /** False where the expression can never be NULL. */
  readonly nullable: boolean
}

export interface Amount extends Shape {
  readonly sort: 'amount'
  readonly does:
    | { readonly kind: 'number'; readonly value: bigint }
    | { readonly kind: 'null' }
    | Extract<Leaf, { kind: 'column' | 'parameter' }>
    | {
        readonly kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'lesser' | 'greater'
        readonly of: readonly [Amount, Amount]
      }
    | { readonly kind: 'choose'; readonly of: readonly [Condition, Amount, Amount] }
    | { readonly kind: 'sum' | 'best'; readonly list: string; readonly item: Amount }
  /** Decimal places. */
  readonly scale: number
  /** Bounds of the whole number, to know where 64 bits are enough. */
  readonly least: bigint
  readonly most: bigint
}

export interface Condition extends Shape {
  readonly sort: 'condition'
  readonly does:
    | { readonly kind: 'truth'; readonly value: boolean | null }
    | Exclude<Leaf, { kind: 'parameter' }>
    | { readonly kind: 'is_known'; readonly of: readonly [Node] }
    | { readonly kind: 'at_least' | 'more_than'; readonly of: readonly [Amount, Amount] }
    | { readonly kind: 'and' | 'or'; readonly of: readonly [Condition, Condition] }
    | { readonly kind: 'not' | 'surely'; readonly of: readonly [Condition] }
    | { readonly kind: 'some'; readonly list: string; readonly item: Condition }
}

/** The expressions that one is made of; the items of a list are read apart. */
export const partsOf = (node: Node): readonly Node[] => ('of' in node.does ? node.does.of : [])

/** Everything that the roots are made of, parts before wholes. */
export function reachable(roots: readonly Node[]): Node[] {
  const found = new Map<number, Node>()
  const visit = (node: Node): void => {
    if (found.has(node.id)) return
    found.set(node.id, node)
    partsOf(node).forEach(visit)
  }
  roots.forEach(visit)
  return [...found.values()].sort((a, b) => a.id - b.id)
}
