import type { Corpus } from '../../../src/policies/corpus'
import { Decimal } from '../../../src/policies/decimal'
import type { Formula } from '../../../src/policies/schema'
import type { Input, Law } from './asked'
import { fen } from './asked'

/** The most that a formula can come to by its printed numbers; null where they set no bound. */
type Bound = Decimal | null

const known = (bounds: readonly Bound[]): Decimal[] => bounds.filter((each) => each !== null)

/** The least of the bounds that there are. */
const least = (bounds: readonly Bound[]): Bound =>
  known(bounds).length > 0 ? Decimal.min(...known(bounds)) : null

/** Something of all of them, where all of them are bounded. */
const ofAll = (bounds: readonly Bound[], of: (all: Decimal[]) => Decimal): Bound =>
  bounds.length > 0 && known(bounds).length === bounds.length ? of(known(bounds)) : null

const greatest = (bounds: readonly Bound[]): Bound => ofAll(bounds, (all) => Decimal.max(...all))
const sum = (bounds: readonly Bound[]): Bound =>
  ofAll(bounds, (all) => all.reduce((a, b) => a.plus(b)))
const product = (bounds: readonly Bound[]): Bound =>
  ofAll(bounds, (all) => all.reduce((a, b) => a.times(b)))

/** A stated amount or count. */
export const amountOf = (stated: unknown): Decimal | null =>
  typeof stated === 'number' || (typeof stated === 'string' && /^\d+(\.\d+)?$/.test(stated))
    ? new Decimal(stated)
    : null

/** Reads the printed numbers of a formula as bounds; a kind that it does not know sets none. */
function boundOf(formula: Formula, corpus: Corpus, input: Input, item: Input = {}): Bound {
  const of = (each: Formula): Bound => boundOf(each, corpus, input, item)
  const printed = (id: string): Bound => corpus.parameters.get(id)?.value ?? null
  switch (formula.kind) {
    case 'fact': {
      const stated = item[formula.fact] ?? input[formula.fact]
      return amountOf(stated)
    }
    case 'fixed':
      return printed(formula.amount)
    case 'rate':
      return product([of(formula.of), printed(formula.rate)])
    case 'per_unit':
      return product([of(formula.count), printed(formula.amount)])
    case 'product':
      return product(formula.of.map(of))
    case 'sum':
      return sum(formula.of.map(of))
    case 'cap':
      return least([printed(formula.cap), of(formula.of)])
    case 'least':
      return least(formula.of.map(of))
    case 'greatest':
      return greatest(formula.of.map(of))
    case 'difference':
      return of(formula.of)
    case 'each': {
      const items = (input[formula.list] ?? []) as readonly Input[]
      return items
        .map((each) => boundOf(formula.pays, corpus, input, each))
        .reduce((all: Bound, each) => sum([all, each]), new Decimal(0))
    }
    case 'per_whole': {
      const [held, step, amount] = [of(formula.of), printed(formula.step), printed(formula.amount)]
      return held && step && product([held.divToInt(step), amount])
    }
    case 'grades': {
      const base = formula.of ? of(formula.of) : null
      return greatest([
        ...Object.values(formula.amounts ?? {}).map(printed),
        ...Object.values(formula.rates ?? {}).map((rate) => product([base, printed(rate)])),
      ])
    }
    case 'steps': {
      const all = formula.steps.map(({ amount }) => printed(amount))
      return formula.pays === 'highest' ? greatest(all) : sum(all)
    }
    case 'routes':
      return greatest(formula.routes.map(({ pays }) => of(pays)))
    case 'nothing_if':
      return of(formula.pays)
    case 'by_reading': {
      const chosen = (input['readings'] as Record<string, string> | undefined)?.[formula.reading]
      const reading = chosen ?? corpus.readings.get(formula.reading)?.chosen ?? ''
      const option = formula.options[reading]
      return option ? of(option) : null
    }
    default:
      return null
  }
}

/** No clause pays more than its caps, rates and amounts allow for what is stated. */
export const withinItsCap: Law = ({ corpus, input, report }) =>
  Object.values(report.policies).flatMap(({ clauses }) =>
    clauses.flatMap(({ id, entitlement }) => {
      const formula = corpus.clauses.get(id)?.formula
      const high = fen(entitlement?.high)
      const bound = formula && high !== null ? boundOf(formula, corpus, input) : null
      return bound && high !== null && bound.times(100).lessThan(high.toString())
        ? [`${id}: entitlement ${String(entitlement?.high)} is above ${bound.toFixed()}`]
        : []
    }),
  )

/** How many clauses the law of caps binds at all: it may not come to bind none. */
export const boundClauses = (corpus: Corpus, input: Input): number =>
  [...corpus.clauses.values()].filter(
    ({ formula }) => formula && boundOf(formula, corpus, input) !== null,
  ).length
