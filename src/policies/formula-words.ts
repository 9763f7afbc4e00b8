import type { Formula } from './schema'

/** Names in one language for what a formula speaks of. */
export interface Names {
  fact(id: string): string
  list(id: string): string
  parameter(id: string): string
  /** The option of a reading that the text is read by. */
  chosen(reading: string): string
}

type Kind = Formula['kind']

/** How a formula is written down: in signs, or in the words of a language. */
export interface Phrases {
  /** Kinds that need brackets inside a product or behind a minus. */
  readonly loose: readonly Kind[]
  brackets(inner: string): string
  capped(of: string, cap: string): string
  least(parts: readonly string[]): string
  greatest(parts: readonly string[]): string
  each(list: string, pays: string): string
  best(list: string, pays: string): string
  count(list: string): string
  grades(formula: Extract<Formula, { kind: 'grades' }>, names: Names): string
  /** `before` is empty where it does not matter which thresholds were passed earlier. */
  steps(formula: Extract<Formula, { kind: 'steps' }>, of: string, before: string): string
}

/** As a person would note it: `Σ orders (units × min(price × 0.3, 200000))`. */
const signs: Phrases = {
  loose: ['sum', 'difference'],
  brackets: (inner) => `(${inner})`,
  capped: (of, cap) => `min(${of}, ${cap})`,
  least: (parts) => `min(${parts.join(', ')})`,
  greatest: (parts) => `max(${parts.join(', ')})`,
  each: (list, pays) => `Σ ${list} (${pays})`,
  best: (list, pays) => `max ${list} (${pays})`,
  count: (list) => `n (${list})`,
  grades: ({ by }, names) => names.fact(by),
  steps: (_, of, before) => (before ? `${before} → ${of}` : of),
}

/** The formula that is read where a reading decides, and where a part only says when nothing is paid. */
function read(formula: Formula, names: Names): Formula | undefined {
  if (formula.kind === 'nothing_if') return read(formula.pays, names)
  if (formula.kind !== 'by_reading') return formula
  const option = formula.options[names.chosen(formula.reading)]
  return option && read(option, names)
}

/** A formula in one line, by default in signs; empty where no option of a reading fits. */
export function formulaWords(whole: Formula, names: Names, phrases: Phrases = signs): string {
  const formula = read(whole, names)
  if (!formula) return ''
  const say = (inner: Formula): string => formulaWords(inner, names, phrases)
  const within = (inner: Formula, loose: readonly Kind[]): string => {
    const kind = read(inner, names)?.kind
    return kind && loose.includes(kind) ? phrases.brackets(say(inner)) : say(inner)
  }
  const tight = (inner: Formula): string => within(inner, phrases.loose)
  /** In a sum, or before a minus, sums need no brackets. */
  const added = (inner: Formula): string =>
    within(
      inner,
      phrases.loose.filter((kind) => kind !== 'sum' && kind !== 'difference'),
    )
  const join = (inner: readonly Formula[], sign: string): string => inner.map(tight).join(sign)
  switch (formula.kind) {
    case 'fact':
      return names.fact(formula.fact)
    case 'fixed':
      return names.parameter(formula.amount)
    case 'rate':
      return `${tight(formula.of)} × ${names.parameter(formula.rate)}`
    case 'per_unit':
      return `${tight(formula.count)} × ${names.parameter(formula.amount)}`
    case 'product':
      return join(formula.of, ' × ')
    case 'sum':
      return formula.of.map(added).join(' + ')
    case 'difference':
      return `${added(formula.of)} − ${join(formula.less, ' − ')}`
    case 'cap':
      return phrases.capped(say(formula.of), names.parameter(formula.cap))
    case 'least':
      return phrases.least(formula.of.map(say))
    case 'greatest':
      return phrases.greatest(formula.of.map(say))
    case 'each':
      return phrases.each(names.list(formula.list), say(formula.pays))
    case 'best':
      return phrases.best(names.list(formula.list), say(formula.pays))
    case 'count':
      return phrases.count(names.list(formula.list))
    case 'routes':
      return phrases.greatest(formula.routes.map((route) => say(route.pays)))
    case 'grades':
      return phrases.grades(formula, names)
    case 'steps':
      return phrases.steps(formula, say(formula.of), formula.before ? say(formula.before) : '')
    case 'ratio':
      return `${tight(formula.of)} × ${tight(formula.times)} ÷ ${tight(formula.over)}`
    case 'by_reading':
    case 'nothing_if':
      return ''
  }
}
