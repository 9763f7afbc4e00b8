import type { Corpus } from '../../policies/corpus'
import type { Amount, Truth } from '../algebras/exact/nodes'
import { compare, isZero, written } from '../fraction'
import type { Default } from './assumed'
import type { Order } from './comparison'
import { comparisonOf } from './comparison'
import { factText } from './money'
import { missingFrom } from './missing'

/** One step of a derivation. Amounts in yuan, uncut, as decimal strings. */
export interface Step {
  readonly does:
    | 'take'
    | 'add'
    | 'subtract'
    | 'scale'
    | 'times'
    | 'ratio'
    | 'wholes'
    | 'min'
    | 'max'
    | 'floor'
    | 'cut'
    | 'default'
    | 'not_stated'
    /** A threshold that the value has passed or not: `of` the value, `by` the threshold. */
    | Order
  /** A fact's path, a parameter's id, a number, or `#n` for the n-th step of the list. */
  readonly of: string
  /** The value on the other side. */
  readonly by?: string
  /** Where that value comes from, when it is no parameter. */
  readonly with?: string
  /** The third value of a ratio: what is divided by, and where it comes from. */
  readonly over?: string
  readonly over_with?: string
  /** A decimal; of a default the flag, choice or date that stands in; empty where an absence has a meaning of its own. */
  readonly gives: string
  /** "numerator/denominator" where `gives` is not a finite decimal. */
  readonly exact?: string
  readonly parameter?: string
  readonly locator?: string
}

const isConstant = (amount: Amount): boolean => amount.does === 'constant'
const isNought = (amount: Amount): boolean =>
  isConstant(amount) && amount.value !== null && isZero(amount.value)

/** The next amount inward where a step would say nothing: a choice taken, a floor that did not bind. */
function inner(amount: Amount): Amount | undefined {
  const [a, b] = amount.of
  if (amount.does === 'choose' && !countsAsNothing(amount)) return a
  if (amount.does === 'max' && a && b && isNought(b) && amount.value === a.value) return a
  return undefined
}

function essence(amount: Amount): Amount {
  const next = inner(amount)
  return next ? essence(next) : amount
}

/** A fact that is not stated and counts as nothing by default. */
const isDefaultNothing = (amount: Amount): boolean =>
  amount.does === 'fact' && amount.stated === false && amount.value !== null && isZero(amount.value)

/** A missing fact that a rule counts as nothing. */
const countsAsNothing = (amount: Amount): boolean => {
  const [taken] = amount.of
  const known = amount.does === 'choose' && amount.test?.does === 'known' ? amount.test : undefined
  return known?.value === false && taken !== undefined && isNought(taken)
}

const leaves: ReadonlySet<Amount['does']> = new Set(['constant', 'parameter', 'nothing', 'unknown'])

/** A derivation as it is told: its steps so far, and what its amounts are called. */
interface Telling {
  readonly steps: Step[]
  readonly names: Map<Amount, string>
  /** The steps that take defaults, by the path of the fact. */
  readonly defaults: Map<string, string>
  /** Thresholds told already. */
  readonly passed: Set<string>
}

function add(telling: Telling, step: Step): string {
  telling.steps.push(step)
  return `#${telling.steps.length}`
}

function push(telling: Telling, node: Amount, step: Omit<Step, 'gives' | 'exact'>): string {
  const { text: gives = '', exact } = node.value ? written(node.value) : {}
  return add(telling, Object.assign(step, exact === undefined ? { gives } : { gives, exact }))
}

const cited = ({ parameter }: Amount): Pick<Step, 'parameter' | 'locator'> =>
  parameter ? { parameter: parameter.id, locator: parameter.locator } : {}

/** A leaf by name: a parameter, a number, a fact; a fact's default is a step of its own, once. */
function leaf(telling: Telling, node: Amount): string | undefined {
  const { does, fact, path = '' } = node
  if (does === 'parameter') return node.parameter?.id ?? ''
  if (leaves.has(does)) return node.value ? written(node.value).text : ''
  if (does === 'fact') {
    if (node.stated || fact?.id === 'application_date') return path
    const known = telling.defaults.get(path) ?? push(telling, node, { does: 'default', of: path })
    telling.defaults.set(path, known)
    return known
  }
  if (!countsAsNothing(node)) return undefined
  const missing = node.test?.sides ? missingFrom(node.test.sides[0]) : []
  if (missing.length === 0) return '0'
  return push(telling, node, { does: 'not_stated', of: missing.join(', ') })
}

function describe(telling: Telling, node: Amount, place: string | undefined): string {
  const named = leaf(telling, node)
  if (named !== undefined) return named
  const { does } = node
  const [a, b, c] = node.of
  if (!a) return ''
  const inPlace = place === undefined ? {} : { locator: place }
  // Nothing added or taken away: the default is named once, the amount stays as it is.
  if (does === 'add' || does === 'subtract') {
    const [left, right] = [essence(a), b && essence(b)]
    if (right && isDefaultNothing(right)) {
      return (name(telling, right, place), name(telling, a, place))
    }
    if (b && right && does === 'add' && isDefaultNothing(left)) {
      return (name(telling, left, place), name(telling, b, place))
    }
  }
  const of = name(telling, a, place)
  if (does === 'scale' || does === 'wholes') {
    const by = node.parameter?.value.toFixed() ?? ''
    return push(telling, node, { does, of, by, ...inPlace, ...cited(node) })
  }
  if (!b) return of
  if (does === 'max' && isNought(b)) {
    return push(telling, node, { does: 'floor', of, by: '0', ...inPlace })
  }
  const other = essence(b)
  const by = other.value ? factText(other.value, other.fact) : ''
  if (does === 'cut') {
    const unchanged = node.value && a.value && compare(node.value, a.value) === 0
    return unchanged ? of : push(telling, node, { does, of, by })
  }
  const source = other.does === 'parameter' ? cited(other) : { with: name(telling, b, place) }
  if (does === 'ratio' && c) {
    const under = essence(c)
    const over = under.value ? written(under.value).text : ''
    const below = { over, over_with: name(telling, c, place) }
    return push(telling, node, { does, of, by, ...inPlace, ...source, ...below })
  }
  return push(telling, node, { does: does as Step['does'], of, by, ...inPlace, ...source })
}

/** The fact that an amount is, stated or filled in. */
function factBehind(amount: Amount): Pick<Amount, 'fact' | 'path'> | undefined {
  if (amount.does === 'fact') return amount
  return amount.does === 'choose' && amount.test?.does === 'stated' ? amount.test : undefined
}

/** A fact that is not stated and that its derivation, or another stated fact, fills in. */
const isFilledIn = ({ does, test, value }: Amount): boolean =>
  does === 'choose' && test?.does === 'stated' && test.value === false && value !== null

/** The comparisons of facts outside lists with printed thresholds that made a condition hold. */
function passed(truth: Truth, wanted: boolean): readonly ReturnType<typeof comparisonOf>[] {
  if (truth.value !== wanted) return []
  if (truth.does === 'not') return truth.of.flatMap((part) => passed(part, !wanted))
  if (truth.does === 'and' && wanted) return truth.of.flatMap((part) => passed(part, wanted))
  if (truth.does !== 'at_least' && truth.does !== 'more_than') return []
  const comparison = comparisonOf(truth, wanted)
  const { value, bound } = comparison
  const { path = '.' } = factBehind(value) ?? {}
  return bound.does === 'parameter' && !path.includes('.') ? [comparison] : []
}

/** Says which thresholds a choice was taken for, each once. */
function tellPassed(telling: Telling, test: Truth): void {
  for (const { order, value, bound } of passed(test, true)) {
    const fact = factBehind(value)
    const key = `${order} ${fact?.path} ${bound.parameter?.id}`
    if (telling.passed.has(key) || !value.value || !bound.value) continue
    telling.passed.add(key)
    const of = name(telling, value, undefined)
    const by = factText(bound.value, fact?.fact)
    add(telling, { does: order, of, by, ...cited(bound), gives: factText(value.value, fact?.fact) })
  }
}

/** The default of a fact that other facts fill in, as a step that names what it came from. */
function filledIn(telling: Telling, node: Amount, place: string | undefined): string {
  const path = node.test?.path ?? ''
  const known = telling.defaults.get(path)
  if (known !== undefined) return known
  const source = node.of[0] ? name(telling, node.of[0], place) : ''
  const from = source === '' || /^\d/.test(source) ? {} : { with: source }
  const step = push(telling, node, { does: 'default', of: path, ...from })
  telling.defaults.set(path, step)
  return step
}

function name(telling: Telling, node: Amount, outer: string | undefined): string {
  let place = node.locator ?? outer
  let plain = node
  for (let next = inner(plain); next; next = inner(plain)) {
    if (isFilledIn(plain)) return filledIn(telling, plain, place)
    if (plain.does === 'choose' && plain.test?.value) tellPassed(telling, plain.test)
    plain = next
    place = plain.locator ?? place
  }
  const known = telling.names.get(plain)
  if (known !== undefined) return known
  const described = describe(telling, plain, place)
  telling.names.set(plain, described)
  return described
}

function tellDefault(telling: Telling, { path, amount, found }: Default): void {
  if (amount) name(telling, amount, undefined)
  else if (found === undefined) add(telling, { does: 'not_stated', of: path, gives: '' })
  else add(telling, { does: 'default', of: path, gives: found })
}

/**
 * How an amount was made, in order: the defaults first that it rests on, then each operation with its
 * parameter and where its rule is printed.
 */
export function stepsOf(amount: Amount, corpus: Corpus, defaults: readonly Default[] = []): Step[] {
  const telling: Telling = { steps: [], names: new Map(), defaults: new Map(), passed: new Set() }
  for (const each of defaults) tellDefault(telling, each)
  const last = name(telling, amount, undefined)
  if (!last.startsWith('#') && amount.value) {
    // A plain amount: the parameter or the stated fact itself.
    const parameter = corpus.parameters.get(last)
    telling.steps.push({
      does: 'take',
      of: last,
      gives: written(amount.value).text,
      ...(parameter && { parameter: parameter.id, locator: parameter.locator }),
    })
  }
  return telling.steps
}
