import type { Condition, Formula } from './schema'
import { partsOfCondition, partsOfFormula } from './walk'

/** The formulas that stand directly inside a formula; those of conditions are left out. */
const inside = (formula: Formula): readonly Formula[] =>
  partsOfFormula(formula).flatMap((part) => (part.holds === 'formula' ? [part.formula] : []))

/** A formula and all formulas inside it, from the outside in, under every reading. */
export function formulaParts(formula: Formula | undefined): readonly Formula[] {
  if (!formula) return []
  return [formula, ...inside(formula).flatMap(formulaParts)]
}

/** The ids of the facts that a formula pays by, each once, in the order of the formula. */
export const factsNamed = (formula: Formula | undefined): readonly string[] => [
  ...new Set(
    formulaParts(formula).flatMap((part) => {
      if (part.kind === 'fact') return [part.fact]
      return part.kind === 'grades' ? [part.by] : []
    }),
  ),
]

const knownParts = new WeakMap<Condition, readonly Condition[]>()

/** A condition and all conditions inside it, from the outside in, under every reading. */
export function conditionParts(condition: Condition): readonly Condition[] {
  let parts = knownParts.get(condition)
  if (!parts) {
    const inner = partsOfCondition(condition).flatMap((part) =>
      part.holds === 'condition' ? conditionParts(part.condition) : [],
    )
    knownParts.set(condition, (parts = [condition, ...inner]))
  }
  return parts
}

/** The facts that a condition itself compares, each once, where it names this parameter; else none. */
export function factsHeldAgainst(condition: Condition, parameter: string): readonly string[] {
  const parts = partsOfCondition(condition)
  const names = parts.flatMap((part) => (part.holds === 'name' ? [part.names] : []))
  if (!names.some(({ kind, id }) => kind === 'parameter' && id === parameter)) return []
  return [
    ...new Set([
      ...names.flatMap(({ kind, id }) => (kind === 'fact' ? [id] : [])),
      ...parts.flatMap((part) => (part.holds === 'formula' ? factsNamed(part.formula) : [])),
    ]),
  ]
}
