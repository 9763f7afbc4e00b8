import { wholeOf } from '../expressions/source'
import type { Column } from '../expressions/leaf'
import { places } from '../expressions/leaf'
import type { Amount } from '../expressions/node'
import { defaultOf } from '../../scenario'
import type { Lowering, OverItems } from './lowering'
import { isWide } from './lowering'
import type { Value } from './pairs'

/** The quotients that a pair of doubles divides exactly. */
const mostQuotient = 2n ** 50n

type Joined = Amount & {
  does: Extract<Amount['does'], { of: readonly [Amount, Amount] }>
}

/** A value of a column, or the default that stands in for it. */
function columnValue(node: Amount, column: Column, lowering: Lowering): number {
  const { column: load, folding, writer } = lowering
  const stated = load(column)
  folding.keep(stated, [Number(node.least), Number(node.most)])
  const standIn = defaultOf(column.fact)
  if (typeof standIn !== 'object') return stated
  const value = writer.constant(Number(wholeOf(standIn, places[column.fact.type])))
  return folding.select(folding.known(stated), stated, value)
}

function constant(value: bigint, { writer }: Lowering): Value {
  const near = Number(value)
  const rest = Number(value - BigInt(near))
  return { near: writer.constant(near), rest: rest === 0 ? null : writer.constant(rest) }
}

function divide(a: Amount, b: Amount, lowering: Lowering): Value {
  const { writer, folding, pairs, watched } = lowering
  const [x, y] = [lowering.amount(a), lowering.amount(b)]
  const isPair = x.rest !== null || y.rest !== null
  const guess = isPair
    ? writer.operate('whole_quotient', x.near, y.near)
    : folding.work('whole_quotient', x.near, y.near)
  if (isPair && (b.least <= 0n || a.most / b.least >= mostQuotient))
    watched.add(writer.operate('size', writer.operate('multiply', guess, writer.constant(8))))
  const quotient = isPair ? pairs.divide(x, y) : guess
  if (b.least > 0n) return pairs.single(quotient)
  return pairs.single(
    folding.select(
      folding.compare('more_than', y.near, folding.nothing),
      quotient,
      folding.unknown,
    ),
  )
}

function extreme(
  kind: 'lesser' | 'greater',
  [a, b]: readonly [Amount, Amount],
  lowering: Lowering,
): Value {
  const { folding, pairs } = lowering
  const [x, y] = [lowering.amount(a), lowering.amount(b)]
  const near = folding.extreme(kind, x.near, y.near)
  if (x.rest === null && y.rest === null) return pairs.single(near)
  const [under, over] = kind === 'lesser' ? [x, y] : [y, x]
  const first = pairs.compare('at_least', over, under)
  return { near, rest: pairs.choose(first, folding.not(first), x, y).rest }
}

function joined(node: Joined, lowering: Lowering): Value {
  const { folding, pairs } = lowering
  const { kind, of } = node.does
  if (kind === 'divide') return divide(of[0], of[1], lowering)
  if (kind === 'lesser' || kind === 'greater') return extreme(kind, of, lowering)
  const [x, y] = of.map(lowering.amount) as [Value, Value]
  if (isWide(node) || x.rest !== null || y.rest !== null) return pairs[kind](x, y)
  return pairs.single(folding.work(kind, x.near, y.near))
}

/** The steps of an amount over the steps of its parts. */
export function lowerAmount(node: Amount, lowering: Lowering): Value {
  const { writer, folding, pairs } = lowering
  const { does } = node
  switch (does.kind) {
    case 'number':
      return constant(does.value, lowering)
    case 'null':
      return pairs.single(folding.unknown)
    case 'parameter':
      return pairs.single(writer.parameter(does.id))
    case 'column':
      return pairs.single(columnValue(node, does, lowering))
    case 'sum':
    case 'best':
      return lowering.total(node as OverItems)
    case 'choose': {
      const [test, a, b] = does.of
      const [then, otherwise] = [lowering.amount(a), lowering.amount(b)]
      const holds = lowering.mask(test, true)
      return pairs.choose(holds, lowering.mask(test, false), then, otherwise)
    }
    default:
      return joined(node as Joined, lowering)
  }
}
