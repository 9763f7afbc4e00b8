import type { Formula } from './schema'

/** The formulas that stand directly inside a formula; those of conditions are left out. */
function inside(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'rate':
      return [formula.of]
    case 'cap':
      return formula.used ? [formula.of, formula.used] : [formula.of]
    case 'per_unit':
      return [formula.count]
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      return formula.of
    case 'difference':
      return [formula.of, ...formula.less]
    case 'each':
    case 'best':
    case 'nothing_if':
      return [formula.pays]
    case 'routes':
      return formula.routes.map(({ pays }) => pays)
    case 'steps':
      return formula.before ? [formula.of, formula.before] : [formula.of]
    case 'ratio':
      return [formula.of, formula.times, formula.over]
    case 'by_reading':
      return Object.values(formula.options)
    case 'fact':
    case 'fixed':
    case 'count':
    case 'grades':
      return []
  }
}

/** A formula and all formulas inside it, from the outside in, under every reading. */
export function formulaParts(formula: Formula | undefined): readonly Formula[] {
  if (!formula) return []
  return [formula, ...inside(formula).flatMap(formulaParts)]
}

/** The ids of the facts that a formula names, each once, in the order of the formula. */
export const factsNamed = (formula: Formula | undefined): readonly string[] => [
  ...new Set(
    formulaParts(formula).flatMap((part) => {
      if (part.kind === 'fact') return [part.fact]
      return part.kind === 'grades' ? [part.by] : []
    }),
  ),
]
