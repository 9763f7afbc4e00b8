import type { Formula, FormulaOf } from './schema'

/** Names in one language for what a formula speaks of. */
export interface Names {
  fact(id: string): string
  list(id: string): string
  parameter(id: string): string
  /** The option of a reading that the text is read by. */
  chosen(reading: string): string
}

type Kind = Formula['kind']

/** How the formulas inside a formula are said. */
export interface Said {
  readonly names: Names
  of(inner: Formula): string
  /** In brackets where it is loose: inside a product, or behind a minus. */
  tight(inner: Formula): string
  /** In a sum, or before a minus, where sums need no brackets. */
  added(inner: Formula): string
}

/** How each kind of formula is said. */
export type Phrases = {
  readonly [K in Kind]: (formula: FormulaOf<K>, said: Said) => string
}

/** How formulas are written down: in signs, or in the words of a language. */
export interface Manner {
  /** Kinds that need brackets inside a product or behind a minus. */
  readonly loose: readonly Kind[]
  brackets(inner: string): string
  /** The kinds that are said otherwise than in signs. */
  readonly phrases: Partial<Phrases>
}

const each = (formulas: readonly Formula[], say: (inner: Formula) => string): readonly string[] =>
  formulas.map((inner) => say(inner))

/** As a person would note it: `Σ orders (units × min(price × 0.3, 200000))`. */
const signs: Phrases = {
  fact: ({ fact }, { names }) => names.fact(fact),
  fixed: ({ amount }, { names }) => names.parameter(amount),
  rate: ({ of, rate }, { tight, names }) => `${tight(of)} × ${names.parameter(rate)}`,
  per_unit: ({ count, amount }, { tight, names }) => `${tight(count)} × ${names.parameter(amount)}`,
  per_whole: ({ of, step, amount }, { tight, names }) =>
    `⌊${tight(of)} ÷ ${names.parameter(step)}⌋ × ${names.parameter(amount)}`,
  product: ({ of }, { tight }) => each(of, tight).join(' × '),
  sum: ({ of }, { added }) => each(of, added).join(' + '),
  difference: ({ of, less }, { added, tight }) => [added(of), ...each(less, tight)].join(' − '),
  cap: ({ of: capped, cap }, { of, names }) => `min(${of(capped)}, ${names.parameter(cap)})`,
  least: ({ of: parts }, { of }) => `min(${each(parts, of).join(', ')})`,
  greatest: ({ of: parts }, { of }) => `max(${each(parts, of).join(', ')})`,
  each: ({ list, pays }, { of, names }) => `Σ ${names.list(list)} (${of(pays)})`,
  best: ({ list, pays }, { of, names }) => `max ${names.list(list)} (${of(pays)})`,
  count: ({ list }, { names }) => `n (${names.list(list)})`,
  routes: ({ routes }, { of }) => `max(${routes.map(({ pays }) => of(pays)).join(', ')})`,
  grades: ({ by }, { names }) => names.fact(by),
  steps: ({ of: now, before }, { of }) => (before ? `${of(before)} → ${of(now)}` : of(now)),
  ratio: ({ of, times, over }, { tight }) => `${tight(of)} × ${tight(times)} ÷ ${tight(over)}`,
  nothing_if: ({ pays }, { of }) => of(pays),
  by_reading: ({ reading, options }, { of, names }) => {
    const option = options[names.chosen(reading)]
    return option ? of(option) : ''
  },
}

const inSigns: Manner = {
  loose: ['sum', 'difference'],
  brackets: (inner) => `(${inner})`,
  phrases: {},
}

/** The kind that is read where a reading decides, and where a part only says when nothing is paid. */
function kindRead(formula: Formula, names: Names): Kind | undefined {
  if (formula.kind === 'nothing_if') return kindRead(formula.pays, names)
  if (formula.kind !== 'by_reading') return formula.kind
  const option = formula.options[names.chosen(formula.reading)]
  return option && kindRead(option, names)
}

/** A formula in one line, by default in signs; empty where no option of a reading fits. */
export function formulaWords(formula: Formula, names: Names, manner = inSigns): string {
  const of = (inner: Formula): string => formulaWords(inner, names, manner)
  const within = (inner: Formula, loose: readonly Kind[]): string => {
    const kind = kindRead(inner, names)
    return kind && loose.includes(kind) ? manner.brackets(of(inner)) : of(inner)
  }
  const inSum = manner.loose.filter((kind) => kind !== 'sum' && kind !== 'difference')
  const said: Said = {
    names,
    of,
    tight: (inner) => within(inner, manner.loose),
    added: (inner) => within(inner, inSum),
  }
  // The table is typed by kind; the compiler cannot follow the pairing through a union.
  const phrase = { ...signs, ...manner.phrases }[formula.kind] as Phrases[Kind]
  return phrase(formula as never, said)
}
