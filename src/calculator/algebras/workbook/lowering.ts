import type { Amount, Condition, Node } from '../expressions/node'
import { reachable } from '../expressions/node'
import { arithmeticOf } from './arithmetic'
import { both, certain, either, opposite, truth } from './conditions'
import type { Expression, GivenCell, MadeCell } from './expression'
import { isCell, says } from './expression'
import { givenCells, leafSays } from './leaves'
import type { Limbs } from './limbs'
import { base, larger, literal, single, smaller, spreading, top, unknownLimbs } from './limbs'
import { quotientsOf } from './quotient'

/** What a node comes to, and the cells that it took, in the order of working. */
export interface Row {
  readonly node: Node
  readonly limbs: Limbs
  readonly cells: readonly MadeCell[]
}

/** Nodes as rows of cells, parts before wholes. */
export interface Lowered {
  readonly rows: readonly Row[]
  readonly given: readonly GivenCell[]
  readonly limbsOf: (node: Node) => Limbs
}

/** How many bases a number is a power of; null where it is none. */
function powerOfBase({ least, most }: Limbs): number | null {
  if (least !== most || least <= 1n) return null
  let [power, rest] = [0, least]
  while (rest % BigInt(base) === 0n) [power, rest] = [power + 1, rest / BigInt(base)]
  return rest === 1n ? power : null
}

const hull = (all: readonly Limbs[]): Pick<Limbs, 'least' | 'most'> => {
  const known = all.filter((each) => each !== unknownLimbs)
  return {
    least: known.map(({ least }) => least).reduce(smaller),
    most: known.map(({ most }) => most).reduce(larger),
  }
}

/** Writes expressions as cells of a sheet, each on one row. */
export function lower(roots: readonly Node[]): Lowered {
  let row: MadeCell[] = []
  const place = (of: Expression): Expression => {
    if (typeof of === 'number' || isCell(of) || of.does === 'NA') return of
    const cell: MadeCell = { kind: 'made', says: of }
    row.push(cell)
    return cell
  }
  const arithmetic = arithmeticOf(place, spreading(place))
  const divide = quotientsOf(place, arithmetic)
  const { cells: given, given: cellOf } = givenCells()
  const made = new Map<Node, Limbs>()
  const limbsOf = (node: Node): Limbs => {
    const found = made.get(node)
    if (!found) throw new Error(`Node ${node.id} comes before its parts`)
    return found
  }
  const rows = reachable(roots).map((node): Row => {
    row = []
    const limbs = node.sort === 'amount' ? amountOf(node) : conditionOf(node)
    made.set(node, limbs)
    return { node, limbs, cells: row }
  })
  return { rows, given: [...given.values()], limbsOf }

  function conditionOf(node: Condition): Limbs {
    return single(place(conditionSays(node)), 0n, 1n, node.nullable)
  }

  function conditionSays({ does }: Condition): Expression {
    const test = (of: Node): Expression => top(limbsOf(of))
    switch (does.kind) {
      case 'truth':
        return truth(does.value)
      case 'column':
      case 'list_stated':
      case 'rows':
        return leafSays(does, cellOf)
      case 'is_known':
        return arithmetic.known(limbsOf(does.of[0]))
      case 'at_least':
      case 'more_than': {
        const [a, b] = does.of
        return arithmetic.compare(does.kind === 'at_least' ? '>=' : '>', limbsOf(a), limbsOf(b))
      }
      case 'and':
        return both([test(does.of[0]), test(does.of[1])], does.of)
      case 'or':
        return either([test(does.of[0]), test(does.of[1])], does.of)
      case 'not':
        return opposite(test(does.of[0]))
      case 'surely':
        return certain(test(does.of[0]))
      case 'some':
        throw new Error('A list is written out item by item')
    }
  }

  function amountOf({ does, nullable, least, most }: Amount): Limbs {
    switch (does.kind) {
      case 'number':
        return literal(does.value)
      case 'null':
        return unknownLimbs
      case 'column':
      case 'parameter':
        return single(place(leafSays(does, cellOf)), least, most, nullable)
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
        return worked(does.kind, limbsOf(does.of[0]), limbsOf(does.of[1]), nullable)
      case 'lesser':
      case 'greater':
        return extreme(does.kind, limbsOf(does.of[0]), limbsOf(does.of[1]), nullable)
      case 'choose': {
        const [test, a, b] = does.of
        const ends = [limbsOf(a), limbsOf(b)] as const
        const bounds = { ...hull(ends), nullable }
        return arithmetic.choose(top(limbsOf(test)), ...ends, bounds)
      }
      case 'sum':
      case 'best':
        throw new Error('A list is written out item by item')
    }
  }

  function worked(
    kind: 'add' | 'subtract' | 'multiply' | 'divide',
    a: Limbs,
    b: Limbs,
    nullable: boolean,
  ): Limbs {
    switch (kind) {
      case 'add':
        return arithmetic.add(a, b, { least: a.least + b.least, most: a.most + b.most, nullable })
      case 'subtract':
        return arithmetic.subtract(a, b, {
          least: a.least - b.most,
          most: a.most - b.least,
          nullable,
        })
      case 'multiply': {
        const corners = [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most]
        const bounds = { least: corners.reduce(smaller), most: corners.reduce(larger), nullable }
        const [first, second] = [powerOfBase(a), powerOfBase(b)]
        if (second !== null) return arithmetic.shifted(a, second, bounds)
        if (first !== null) return arithmetic.shifted(b, first, bounds)
        return arithmetic.multiply(a, b, bounds)
      }
      case 'divide': {
        const most = a.most / larger(b.least, 1n)
        return divide(a, b, { least: 0n, most, nullable })
      }
    }
  }

  function extreme(kind: 'lesser' | 'greater', a: Limbs, b: Limbs, nullable: boolean): Limbs {
    const pick = kind === 'lesser' ? smaller : larger
    const bounds = { least: pick(a.least, b.least), most: pick(a.most, b.most), nullable }
    if (a.of.length === 1 && b.of.length === 1)
      return {
        ...bounds,
        of: [place(says(kind === 'lesser' ? 'MIN' : 'MAX', top(a), top(b)))],
      }
    const [under, over] = kind === 'lesser' ? [a, b] : [b, a]
    return arithmetic.choose(place(arithmetic.compare('>=', over, under)), a, b, bounds)
  }
}
