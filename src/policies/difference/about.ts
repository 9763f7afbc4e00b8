import { conditionsOf } from '../asked-conditions'
import type { Clause, Parameter } from '../corpus'
import { factsNamed, formulaParts } from '../formula-parts'
import type { Condition } from '../schema'

/** The facts that a bound is held against in a condition. */
function heldAgainst(condition: Condition, id: string): readonly string[] {
  switch (condition.kind) {
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
      return condition.bound === id ? factsNamed(condition.of) : []
    case 'within_years':
      return condition.years === id ? [condition.date] : []
    default:
      return []
  }
}

/**
 * What a threshold, a date or a number of years is about: the facts held against it, as one key.
 * Other parameters are about their clause alone: an empty key.
 */
export function aboutOf(parameter: Parameter, clause: Clause): string {
  if (parameter.target !== 'condition') return ''
  const facts = [
    ...conditionsOf({ conditions: [] }, clause).flatMap(({ condition }) =>
      heldAgainst(condition, parameter.id),
    ),
    ...formulaParts(clause.formula).flatMap((part) =>
      part.kind === 'steps' && part.steps.some(({ above }) => above === parameter.id)
        ? factsNamed(part.of)
        : [],
    ),
  ]
  return [...new Set(facts)].sort().join(' ')
}
