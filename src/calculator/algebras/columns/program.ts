import { statedColumn } from '../expressions/source'
import type { Leaf } from '../expressions/leaf'
import type { Node } from '../expressions/node'
import type { Output } from '../expressions/outputs'
import type { Kernel } from './kernel'
import { kernelOf } from './kernel'
import type { Lowering, OverItems } from './lowering'
import { alone, isWide, lowering } from './lowering'
import type { Value } from './pairs'
import { rowsColumn } from './table'

/** What the items of a list come to, as a column of the company. */
export interface Total {
  readonly kind: 'sum' | 'best' | 'some'
  readonly list: string
  readonly name: string
  /** The root of the item kernel that is added up, and what doubles leave of it. */
  readonly item: string
  readonly rest: string | null
}

/** The law as straight lines of steps: one for the companies, and one for each list whose items are rows. */
export interface Program {
  readonly main: Kernel
  readonly lists: ReadonlyMap<string, Kernel>
  readonly totals: readonly Total[]
}

const leafColumn = (leaf: Exclude<Leaf, { kind: 'parameter' }>): string =>
  leaf.kind === 'column'
    ? leaf.name
    : leaf.kind === 'rows'
      ? rowsColumn(leaf.list)
      : statedColumn(leaf.list)

/** A condition as a number: 1 yes, 0 no, NaN unknown. */
function coded(node: Node & { sort: 'condition' }, { mask, folding, writer }: Lowering): number {
  const no = folding.select(mask(node, false), writer.constant(0), folding.unknown)
  return folding.select(mask(node, true), writer.constant(1), no)
}

interface ItemLowering {
  readonly own: Lowering
  readonly roots: Map<string, number>
}

/** The items of a list: their own columns, and those of the company that they belong to. */
function itemLowering(): ItemLowering {
  const own = lowering({
    column: (leaf, writer) =>
      writer.input(
        leaf.kind === 'column' && leaf.list !== undefined ? 'own' : 'company',
        leafColumn(leaf),
      ),
    total: () => {
      throw new Error('A list inside a list')
    },
  })
  return { own, roots: new Map() }
}

/** Outputs of one graph as a program. */
export function programOf(outputs: readonly Output[]): Program {
  const lists = new Map<string, ItemLowering>()
  const totals = new Map<string, Total>()

  function totalOf(node: OverItems): Total {
    const { kind, list, item } = node.does
    const name = `${kind}_${node.id}`
    const known = totals.get(name)
    if (known) return known
    let items = lists.get(list)
    if (!items) lists.set(list, (items = itemLowering()))
    const { own, roots } = items
    const root = String(item.id)
    const isPair = kind === 'sum' && node.sort === 'amount' && isWide(node)
    if (item.sort === 'condition') roots.set(root, coded(item, own))
    else if (isPair) {
      const value = own.amount(item)
      roots.set(root, value.near)
      roots.set(`${root}:rest`, value.rest ?? own.folding.nothing)
    } else roots.set(root, alone(own.amount(item), own))
    const total = { kind, list, name, item: root, rest: isPair ? `${root}:rest` : null }
    totals.set(name, total)
    return total
  }

  const main = lowering({
    column: (leaf, writer) => writer.input('own', leafColumn(leaf)),
    total: (node, writer): Value => {
      const { name, rest } = totalOf(node)
      const near = writer.input('total', name)
      return { near, rest: rest === null ? null : writer.input('total', `${name}:rest`) }
    },
  })
  const roots = new Map(
    outputs.map(({ name, node }) => [
      name,
      node.sort === 'amount' ? alone(main.amount(node), main) : coded(node, main),
    ]),
  )
  return {
    main: kernelOf(main.writer.steps, roots, main.watched),
    lists: new Map(
      [...lists].map(([list, { own, roots: wanted }]) => [
        list,
        kernelOf(own.writer.steps, wanted, own.watched),
      ]),
    ),
    totals: [...totals.values()],
  }
}
