import { mostCount, mostMoney } from '../../calculator/reading/value'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { besidePath, factAt, pathOf } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath, withPath } from '../../policies/scenario-input'
import type { FactRecord } from '../../policies/schema'
import { defaultEnd } from '../presets'
import { answersTo } from './answers'

/**
 * How far a number is tried: a million yuan or one of a thing; the usual end of its range; beyond everything that the
 * texts print; or ten times that, which shows whether more still pays more.
 */
export type Reach = 'first' | 'usual' | 'high' | 'far'

/** Yuan that money is first tried with where the texts print no bound. */
export const firstMoney = '1000000'

const isNumber = ({ type }: FactRecord): boolean => type === 'money' || type === 'count'

/** A count of a few grades is a choice more than a number. */
const hasFewValues = ({ type, maximum }: FactRecord): boolean =>
  type === 'count' && maximum !== undefined && maximum <= 20

const greatest = new WeakMap<Corpus, Map<string, Decimal>>()

/** The greatest number of a unit that the texts print. */
function greatestPrinted(corpus: Corpus, unit: 'yuan' | 'count'): Decimal {
  const known = greatest.get(corpus) ?? new Map<string, Decimal>()
  greatest.set(corpus, known)
  const printed = [...corpus.parameters.values()].filter((each) => each.unit === unit)
  const found = known.get(unit) ?? Decimal.max(0, ...printed.map(({ value }) => value))
  known.set(unit, found)
  return found
}

/** The value that a number is tried with, as a scenario states it; never above the whole that it is part of. */
export function endOf(corpus: Corpus, input: ScenarioInput, path: string, reach: Reach): unknown {
  const fact = factAt(corpus, path)
  if (!fact || !isNumber(fact)) return undefined
  const isMoney = fact.type === 'money'
  const most = isMoney ? mostMoney : new Decimal(fact.maximum ?? mostCount)
  const usual = new Decimal(defaultEnd(corpus, path, valueAtPath(input, path)))
  const high = Decimal.max(usual, greatestPrinted(corpus, isMoney ? 'yuan' : 'count').times(2))
  const first = new Decimal(isMoney ? firstMoney : 1)
  const wanted = Decimal.min({ first, usual, high, far: high.times(10) }[reach], most)
  const whole = fact.part_of && valueAtPath(input, besidePath(path, fact.part_of))
  const end = isPlain(whole) ? Decimal.min(wanted, String(whole)) : wanted
  return isMoney ? end.toFixed() : end.toNumber()
}

const isPlain = (value: unknown): boolean => /^\d+(\.\d+)?$/.test(String(value))

/** The days on which something turns in the texts, and the day of the application. */
function daysIn(corpus: Corpus, day: string): readonly string[] {
  const printed = corpus.policies
    .flatMap(({ clauses, parameters }) => [...parameters, ...clauses.flatMap((c) => c.parameters)])
    .filter(({ unit }) => unit === 'date')
    .map(({ printed }) => printed)
  return [...new Set([day, ...printed])]
}

/** The values that a fact which is not stated is tried with, the likeliest to pay first; none for what cannot pay. */
function triedValues(corpus: Corpus, input: ScenarioInput, path: string, day: string): unknown[] {
  const fact = factAt(corpus, path)
  if (!fact) return []
  if (hasFewValues(fact)) {
    const least = fact.minimum ?? 1
    return Array.from(
      { length: (fact.maximum ?? least) - least + 1 },
      (_, i) => least + i,
    ).reverse()
  }
  if (isNumber(fact)) return [endOf(corpus, input, path, 'usual')]
  if (fact.type === 'date') return [...daysIn(corpus, day)]
  return [...answersTo(fact)].filter((answer) => answer !== fact.default)
}

/** The facts of an item that have no value of their own. */
function neededIn(corpus: Corpus, list: string): readonly string[] {
  return [...corpus.facts.values()]
    .filter((fact) => fact.list === list && fact.default === undefined && !fact.derived)
    .map(({ id }) => id)
}

/** The same input with an empty item more at the end of a list, and the paths of what has to be known of it. */
export function withItem(
  corpus: Corpus,
  input: ScenarioInput,
  list: string,
): { readonly input: ScenarioInput; readonly paths: readonly string[] } {
  const stated = input[list]
  const items: unknown[] = Array.isArray(stated) ? [...(stated as unknown[])] : []
  const paths = neededIn(corpus, list).map((id) => pathOf({ id }, { list, index: items.length }))
  return { input: withPath(input, list, [...items, {}]), paths }
}

/**
 * The inputs in which some facts that are not stated have values, every choice of each once: so few that all of them
 * can be calculated.
 */
export function inputsWith(
  corpus: Corpus,
  input: ScenarioInput,
  paths: readonly string[],
  day: string,
): ScenarioInput[] {
  const values = paths.map((path) => triedValues(corpus, input, path, day))
  const count = Math.max(0, ...values.map(({ length }) => length))
  return Array.from({ length: count }, (_, i) =>
    paths.reduce((tried, path, p) => {
      const own = values[p] ?? []
      const value = own[Math.min(i, own.length - 1)]
      return value === undefined ? tried : withPath(tried, path, value)
    }, input),
  )
}

/** The same input with these numbers as far as this; what is no number stays as it is. */
export const reaching = (
  corpus: Corpus,
  base: ScenarioInput,
  tried: ScenarioInput,
  paths: readonly string[],
  reach: Reach,
): ScenarioInput =>
  paths.reduce((input, path) => {
    const fact = factAt(corpus, path)
    if (!fact || !isNumber(fact) || hasFewValues(fact)) return input
    return withPath(input, path, endOf(corpus, base, path, reach))
  }, tried)

/** The last item of a list so many times more. */
export function repeated(input: ScenarioInput, list: string, times: number): ScenarioInput {
  const items = input[list]
  if (!Array.isArray(items)) return input
  const more = Array.from({ length: times }, () => items.at(-1) as unknown)
  return { ...input, [list]: [...(items as unknown[]), ...more] }
}

/** Whether a path leads to a list as a whole. */
export const isList = (corpus: Corpus, path: string): boolean => corpus.lists.has(path)
