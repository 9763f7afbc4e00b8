import type { Formula } from './schema'

/** Names in one language for what a formula speaks of. */
export interface Names {
  fact(id: string): string
  list(id: string): string
  parameter(id: string): string
  /** The option of a reading that the text is read by. */
  chosen(reading: string): string
}

/** A formula in one line, as a person would write it down: `orders × price − refunds`. */
export function formulaWords(formula: Formula, names: Names): string {
  const say = (inner: Formula): string => formulaWords(inner, names)
  const join = (inner: readonly Formula[], sign: string) => inner.map(say).join(sign)
  switch (formula.kind) {
    case 'fact':
      return names.fact(formula.fact)
    case 'fixed':
      return names.parameter(formula.amount)
    case 'rate':
      return `${say(formula.of)} × ${names.parameter(formula.rate)}`
    case 'per_unit':
      return `${say(formula.count)} × ${names.parameter(formula.amount)}`
    case 'product':
      return join(formula.of, ' × ')
    case 'sum':
      return join(formula.of, ' + ')
    case 'difference':
      return `${say(formula.of)} − ${join(formula.less, ' − ')}`
    case 'cap':
      return `min(${say(formula.of)}, ${names.parameter(formula.cap)})`
    case 'least':
      return `min(${join(formula.of, ', ')})`
    case 'greatest':
      return `max(${join(formula.of, ', ')})`
    case 'each':
      return `Σ ${names.list(formula.list)} (${say(formula.pays)})`
    case 'best':
      return `max ${names.list(formula.list)} (${say(formula.pays)})`
    case 'count':
      return `n (${names.list(formula.list)})`
    case 'routes':
      return `max(${formula.routes.map((route) => say(route.pays)).join(', ')})`
    case 'grades':
      return names.fact(formula.by)
    case 'steps':
      return `${say(formula.before)} → ${say(formula.of)}`
    case 'nothing_if':
      return say(formula.pays)
    case 'ratio':
      return `${say(formula.of)} × ${say(formula.times)} ÷ ${say(formula.over)}`
    case 'by_reading': {
      const option = formula.options[names.chosen(formula.reading)]
      return option ? say(option) : ''
    }
  }
}
