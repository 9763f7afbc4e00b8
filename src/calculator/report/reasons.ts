import { Decimal } from '../../policies/decimal'
import { headOf, keyAt } from '../../policies/fact-path'
import type { Amount, Truth } from '../algebras/exact/nodes'
import { compare, subtract, written } from '../fraction'
import { comparisonOf, leafFact, leafFacts, parameterIn } from './comparison'
import { dateText, factText } from './money'

/** Why a clause does not pay as it might: a failing condition, a missing fact, or another clause. */
export interface Reason {
  readonly condition:
    | 'flag'
    | 'one_of'
    | 'not_one_of'
    | 'at_least'
    | 'more_than'
    | 'at_most'
    | 'less_than'
    | 'stated'
    | 'not_stated'
    | 'some_item'
    | 'missing'
    | 'superseded'
  /** The fact's path; for `superseded` absent. */
  readonly fact?: string
  readonly found?: string
  readonly needed?: string
  /** How far the value is from the condition: yuan, a count, or days. */
  readonly distance?: string
  /** Set where several conditions are alternatives: any one of them would do. */
  readonly alternative?: true
  /**
   * Set where an alternative asks several conditions: the numbers, from 1, of the alternatives that ask this one. All
   * the conditions of any one alternative would do.
   */
  readonly options?: readonly number[]
  /** False where the value found is the fact's default. */
  readonly stated?: boolean
  readonly parameter?: string
  readonly locator?: string
  /** The clause that pays instead, what it pays and what this one would have paid; yuan, at most. */
  readonly by?: string
  readonly pays?: string
  readonly this?: string
}

/** What a value is called: its fact, or the list that it adds up. */
function nameOf(amount: Amount): string | undefined {
  const paths = new Set(leafFacts(amount).map((leaf) => leaf.path ?? ''))
  const lists = new Set([...paths].map((path) => headOf(path)))
  const [path] = paths
  const [list] = lists
  return paths.size > 1 && lists.size === 1 && path !== list ? list : path
}

function days(a: string, b: string): string {
  const day = 86_400_000
  return String(Math.abs(Date.parse(dateText(a)) - Date.parse(dateText(b))) / day)
}

function comparison(truth: Truth, wanted: boolean, locator: string): Reason {
  const { order: condition, value, bound } = comparisonOf(truth, wanted)
  const leaf = leafFact(value)
  const isDate = leaf?.fact?.type === 'date'
  const parameter = parameterIn(bound)
  const name = nameOf(value)
  const found = value.value && factText(value.value, leaf?.fact)
  const needed = bound.value && factText(bound.value, leaf?.fact)
  const distance =
    value.value && bound.value
      ? isDate
        ? days(written(value.value).text, written(bound.value).text)
        : written(
            compare(value.value, bound.value) > 0
              ? subtract(value.value, bound.value)
              : subtract(bound.value, value.value),
          ).text
      : undefined
  return {
    condition,
    ...(name !== undefined && { fact: name }),
    ...(found && { found }),
    ...(needed && { needed }),
    ...(distance !== undefined && { distance }),
    ...(leaf?.stated === false && leaf.fact?.id !== 'application_date' && { stated: false }),
    ...(parameter && { parameter: parameter.id }),
    locator: parameter?.locator ?? locator,
  }
}

function leafReason(truth: Truth, wanted: boolean, locator: string): Reason {
  const { path = '', values = [] } = truth
  const found = truth.found === undefined ? {} : { found: String(truth.found) }
  const stated = truth.stated === false ? { stated: false } : {}
  switch (truth.does) {
    case 'flag':
      return { condition: 'flag', fact: path, ...found, needed: String(wanted), ...stated, locator }
    case 'one_of': {
      const condition = wanted ? 'one_of' : 'not_one_of'
      return { condition, fact: path, ...found, needed: values.join(', '), ...stated, locator }
    }
    case 'stated':
      return { condition: wanted ? 'stated' : 'not_stated', fact: path, locator }
    case 'empty_list':
      return { condition: 'some_item', fact: path, found: '0', needed: '1', locator }
    default:
      return comparison(truth, wanted, locator)
  }
}

/** Alternatives: an «or» that is wanted, or an «and» that is not. */
const offers = (truth: Truth, wanted: boolean): boolean => truth.does === (wanted ? 'or' : 'and')

const joins: ReadonlySet<Truth['does']> = new Set(['and', 'or', 'surely'])

function collect(truth: Truth, wanted: boolean, locator: string): Reason[] {
  if (truth.value !== !wanted || truth.does === 'constant') return []
  if (truth.does === 'not') return truth.of.flatMap((part) => collect(part, !wanted, locator))
  if (!joins.has(truth.does)) return [leafReason(truth, wanted, locator)]
  const reasons = truth.of.flatMap((part) => collect(part, wanted, locator))
  return offers(truth, wanted)
    ? reasons.map((reason) => ({ ...reason, alternative: true }))
    : reasons
}

/** The same condition on several items of a list has one key. */
function keyOf({ condition, fact, parameter, needed }: Reason): string {
  return [condition, fact === undefined ? '' : keyAt(fact), parameter, needed].join('|')
}

/** Of the same condition on several items the nearest miss says enough. */
function nearest(reasons: readonly Reason[]): Reason[] {
  if (reasons.length < 2) return [...reasons]
  const kept = new Map<string, Reason>()
  for (const reason of reasons) {
    const key = keyOf(reason)
    const before = kept.get(key)
    const nearer =
      !before ||
      (reason.distance !== undefined &&
        before.distance !== undefined &&
        new Decimal(reason.distance).lessThan(before.distance))
    if (nearer) kept.set(key, reason)
  }
  return [...kept.values()]
}

/** Sets of keys of conditions, each of which would do; null where they are too many to be told. */
type Options = readonly ReadonlySet<string>[] | null

/** More alternatives than a reader weighs. */
const tellable = 16

/** Each set once, and none that asks all of another and more. */
function distinct(options: readonly ReadonlySet<string>[]): Options {
  const kept: ReadonlySet<string>[] = []
  for (const keys of options.toSorted((a, b) => a.size - b.size)) {
    if (!kept.some((fewer) => [...fewer].every((key) => keys.has(key)))) kept.push(keys)
    if (kept.length > tellable) return null
  }
  return options.filter((keys) => kept.includes(keys))
}

/** Every choice of one set from either side, taken together. */
function paired(some: Options, others: Options): Options {
  if (!some || !others) return null
  return distinct(some.flatMap((keys) => others.map((more) => new Set([...keys, ...more]))))
}

/** What would have to hold for a failing condition to hold: all the conditions of any one of the sets. */
function optionsOf(truth: Truth, wanted: boolean, locator: string): Options {
  if (truth.does === 'not') return optionsOf(truth.of[0] ?? truth, !wanted, locator)
  if (!joins.has(truth.does)) return [new Set([keyOf(leafReason(truth, wanted, locator))])]
  const failing = truth.of.filter(({ value, does }) => value === !wanted && does !== 'constant')
  const parts = failing.map((part) => optionsOf(part, wanted, locator))
  if (!offers(truth, wanted)) return parts.reduce(paired, [new Set<string>()])
  return parts.includes(null) ? null : distinct(parts.flatMap((options) => options ?? []))
}

/** Says of each reason in which alternatives it stands, where one of them asks more than one condition. */
function withOptions(reasons: readonly Reason[], options: Options): Reason[] {
  if (!options || options.every(({ size }) => size < 2)) return [...reasons]
  return reasons.map((reason) => {
    const { alternative, ...plain } = reason
    const asking = options.flatMap((keys, i) => (keys.has(keyOf(reason)) ? [i + 1] : []))
    if (!alternative || asking.length === 0) return reason
    return asking.length === options.length ? plain : { ...reason, options: asking }
  })
}

/** Each failing condition: the value found, the value needed, the distance. */
export function failures(truth: Truth, locator: string): Reason[] {
  const reasons = nearest(collect(truth, true, locator))
  if (reasons.length > 1) return withOptions(reasons, optionsOf(truth, true, locator))
  // A single alternative left is a plain condition.
  return reasons.map(({ alternative: _, ...reason }) => reason)
}
