import { conditionsOf } from '../asked-conditions'
import type { Clause, Parameter } from '../corpus'
import { conditionParts, factsHeldAgainst, factsNamed, formulaParts } from '../formula-parts'

/**
 * What a threshold, a date or a number of years is about: the facts held against it, as one key.
 * Other parameters are about their clause alone: an empty key.
 */
export function aboutOf(parameter: Parameter, clause: Clause): string {
  if (parameter.target !== 'condition') return ''
  const facts = [
    ...conditionsOf({ conditions: [] }, clause)
      .flatMap(({ condition }) => conditionParts(condition))
      .flatMap((condition) => factsHeldAgainst(condition, parameter.id)),
    ...formulaParts(clause.formula).flatMap((part) =>
      part.kind === 'steps' && part.steps.some(({ above }) => above === parameter.id)
        ? factsNamed(part.of)
        : [],
    ),
  ]
  return [...new Set(facts)].sort().join(' ')
}
