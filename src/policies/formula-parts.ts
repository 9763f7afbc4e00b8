import type { Formula } from './schema'
import { partsOfFormula } from './walk'

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
