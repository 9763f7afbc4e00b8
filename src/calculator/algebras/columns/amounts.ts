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
function columnValue(column: Column, { column: load, logic, writer }: Lowering): number {
  const stated = load(column)
  const standIn = defaultOf(column.fact)
  if (typeof standIn !== 'object') return stated
  const value = writer.constant(Number(wholeOf(standIn, places[column.fact.type])))
  return logic.select(logic.known(stated), stated, value)
}

function constant(value: bigint, { writer }: Lowering): Value {
  const near = Number(value)
  const rest = Number(value - BigInt(near))
  return { near: writer.constant(near), rest: rest === 0 ? null : writer.constant(rest) }
}

function divide(a: Amount, b: Amount, lowering: Lowering): Value {
  const { writer, logic, pairs, watched } = lowering
  const [x, y] = [lowering.amount(a), lowering.amount(b)]
  const isPair = x.rest !== null || y.rest !== null
  const guess = writer.operate('whole_quotient', x.near, y.near)
  if (isPair && (b.least <= 0n || a.most / b.least >= mostQuotient))
    watched.add(writer.operate('size', writer.operate('multiply', guess, writer.constant(8))))
  const quotient = isPair ? pairs.divide(x, y) : guess
  if (b.least > 0n) return pairs.single(quotient)
  return pairs.single(
    logic.select(writer.operate('more_than', y.near, logic.nothing), quotient, logic.unknown),
  )
}

function extreme(node: Joined, [a, b]: readonly [Amount, Amount], lowering: Lowering): Value {
  const { writer, pairs } = lowering
  const isLess = node.does.kind === 'lesser'
  const [x, y] = [lowering.amount(a), lowering.amount(b)]
  if (x.rest !== null || y.rest !== null) {
    const first = isLess ? pairs.compare('at_least', y, x) : pairs.compare('at_least', x, y)
    const found = pairs.choose(first, x, y)
    // A comparison with what is unknown fails; the slower minimum keeps it.
    return {
      near: writer.operate(isLess ? 'lesser' : 'greater', x.near, y.near),
      rest: found.rest,
    }
  }
  const quick = isLess ? 'lesser_of_known' : 'greater_of_known'
  if (!b.nullable) return pairs.single(writer.operate(quick, x.near, y.near))
  if (!a.nullable) return pairs.single(writer.operate(quick, y.near, x.near))
  return pairs.single(writer.operate(isLess ? 'lesser' : 'greater', x.near, y.near))
}

function joined(node: Joined, lowering: Lowering): Value {
  const { writer, pairs } = lowering
  const { kind, of } = node.does
  if (kind === 'divide') return divide(of[0], of[1], lowering)
  if (kind === 'lesser' || kind === 'greater') return extreme(node, of, lowering)
  const [x, y] = of.map(lowering.amount) as [Value, Value]
  if (isWide(node) || x.rest !== null || y.rest !== null) return pairs[kind](x, y)
  return pairs.single(writer.operate(kind, x.near, y.near))
}

/** The steps of an amount over the steps of its parts. */
export function lowerAmount(node: Amount, lowering: Lowering): Value {
  const { writer, logic, pairs } = lowering
  const { does } = node
  switch (does.kind) {
    case 'number':
      return constant(does.value, lowering)
    case 'null':
      return pairs.single(logic.unknown)
    case 'parameter':
      return pairs.single(writer.parameter(does.id))
    case 'column':
      return pairs.single(columnValue(does, lowering))
    case 'sum':
    case 'best':
      return lowering.total(node as OverItems)
    case 'choose': {
      const [test, a, b] = does.of
      const [then, otherwise] = [lowering.amount(a), lowering.amount(b)]
      const holds = lowering.mask(test, true)
      if (!test.nullable || otherwise.near === logic.unknown)
        return pairs.choose(holds, then, otherwise)
      const fails = lowering.mask(test, false)
      const known = pairs.choose(fails, otherwise, pairs.single(logic.unknown))
      return pairs.choose(holds, then, known)
    }
    default:
      return joined(node as Joined, lowering)
  }
}
