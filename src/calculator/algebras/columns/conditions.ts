import type { Column } from '../expressions/leaf'
import type { Condition } from '../expressions/node'
import { defaultOf } from '../../scenario'
import type { Lowering, OverItems } from './lowering'
import { codeOf } from './table'

/** Where a flag or a choice of a column surely passes, or surely fails, a test that it sets. */
function testMask(
  column: Column,
  yes: boolean,
  { column: load, writer, folding }: Lowering,
): number {
  const { asks, fact } = column
  const stated = load(column)
  if (asks === 'stated') return yes ? folding.known(stated) : folding.not(folding.known(stated))
  const passing = asks === 'value' ? [1] : asks.map((value) => codeOf(fact, value))
  const passes = passing
    .map((code) => writer.operate('equal', stated, writer.constant(code)))
    .reduce(folding.or, folding.no)
  const standIn = defaultOf(fact)
  if (standIn === undefined)
    return yes ? passes : folding.and(folding.known(stated), folding.not(passes))
  const isPassing =
    asks === 'value' ? standIn === true : typeof standIn === 'string' && asks.includes(standIn)
  const holds = isPassing ? folding.or(passes, folding.not(folding.known(stated))) : passes
  return yes ? holds : folding.not(holds)
}

/** Where a condition surely holds, or surely does not: and and or change places, and not turns them round. */
export function lowerCondition(node: Condition, yes: boolean, lowering: Lowering): number {
  const { writer, folding, pairs, mask } = lowering
  const { does } = node
  // What is never unknown has one mask.
  if (!yes && !node.nullable && does.kind !== 'truth') return folding.not(mask(node, true))
  switch (does.kind) {
    case 'truth':
      return does.value === yes ? folding.yes : folding.no
    case 'not':
      return mask(does.of[0], !yes)
    case 'surely':
      return mask(does.of[0], true)
    case 'is_known': {
      const [of] = does.of
      return of.sort === 'amount'
        ? folding.known(lowering.amount(of).near)
        : folding.or(mask(of, true), mask(of, false))
    }
    case 'and':
    case 'or': {
      const [a, b] = does.of
      const join = (does.kind === 'and') === yes ? folding.and : folding.or
      return join(mask(a, yes), mask(b, yes))
    }
    case 'at_least':
    case 'more_than': {
      const [a, b] = does.of
      const [x, y] = [lowering.amount(a), lowering.amount(b)]
      if (yes) return pairs.compare(does.kind, x, y)
      return pairs.compare(does.kind === 'at_least' ? 'more_than' : 'at_least', y, x)
    }
    case 'some':
      return writer.operate(
        'equal',
        lowering.total(node as OverItems).near,
        writer.constant(yes ? 1 : 0),
      )
    case 'list_stated':
      return writer.operate('equal', lowering.column(does), writer.constant(1))
    case 'rows':
      return writer.operate('more_than', lowering.column(does), writer.constant(does.over))
    case 'column':
      return testMask(does, yes, lowering)
  }
}
