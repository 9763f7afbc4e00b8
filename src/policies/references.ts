import type { Reference } from './reference'
import type { Condition, Formula } from './schema'
import type { Part } from './walk'
import { partsOfCondition, partsOfFormula } from './walk'

const named = (parts: readonly Part[], at: string): Reference[] =>
  parts.flatMap((part): Reference[] => {
    const field = `${at}.${part.at}`
    if (part.holds === 'name') return [{ ...part.names, at: field }]
    return part.holds === 'formula'
      ? formulaReferences(part.formula, field, part.list)
      : conditionReferences(part.condition, field, part.list)
  })

/** Everything that a condition names; `list`: the list over whose items it is asked. */
export const conditionReferences = (condition: Condition, at: string, list?: string): Reference[] =>
  named(partsOfCondition(condition, list), at)

/** Everything that a formula names. */
export const formulaReferences = (formula: Formula, at: string, list?: string): Reference[] =>
  named(partsOfFormula(formula, list), at)
