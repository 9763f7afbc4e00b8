import { mostCount, mostMoney } from '../calculator/reading/value'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { factAt, pathOf } from '../policies/fact-path'
import type { SweptRange } from './swept-range'

/** A question asked often: the facts that may vary, the first of them at once. */
export interface SweepPreset {
  readonly id: 'investment' | 'robots' | 'financing'
  readonly paths: readonly [string, ...string[]]
}

export const presets: readonly [SweepPreset, ...SweepPreset[]] = [
  { id: 'investment', paths: ['project_investment'] },
  { id: 'robots', paths: ['robot_orders.0.units', 'robot_orders.0.repeat', 'robot_sales'] },
  { id: 'financing', paths: ['funding_rounds.0.amount'] },
]

/** The first of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function roundEnd(least: Decimal): Decimal {
  const power = new Decimal(10).pow(least.toFixed(0).length - 1)
  const step = [1, 2, 5].find((each) => power.times(each).greaterThanOrEqualTo(least)) ?? 10
  return power.times(step)
}

/**
 * How far a fact runs where nobody said: 100 million yuan, or 200 of a thing; farther where the scenario
 * states more, so that its own value is in the picture.
 */
export function defaultEnd(corpus: Corpus, path: string, stated: unknown): string {
  const fact = factAt(corpus, path)
  const usual = new Decimal(fact?.type === 'money' ? '100000000' : 200)
  const most = fact?.type === 'money' ? mostMoney : new Decimal(fact?.maximum ?? mostCount)
  const isNumber = /^\d+(\.\d+)?$/.test(String(stated))
  const own = isNumber ? new Decimal(String(stated)) : usual
  const end = own.greaterThan(usual) ? roundEnd(own.times('1.25')) : usual
  return Decimal.min(end, most).toFixed()
}

/** The range of a fact where nobody said: from the least that it may be. */
export function defaultRange(corpus: Corpus, path: string, stated: unknown): SweptRange {
  const from = String(factAt(corpus, path)?.minimum ?? 0)
  return { from, to: defaultEnd(corpus, path, stated) }
}

/** Paths of all money and count facts, of list items the first. */
export function sweepablePaths(corpus: Corpus): string[] {
  return [...corpus.facts.values()]
    .filter(({ type }) => type === 'money' || type === 'count')
    .map((fact) => pathOf(fact, fact.list ? { list: fact.list, index: 0 } : undefined))
}
