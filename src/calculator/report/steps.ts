import type { Corpus, Parameter } from '../../policies/corpus'
import { factAt, itemOf } from '../../policies/fact-path'
import type { Amount, Truth } from '../algebras/exact/nodes'
import type { Fraction } from '../fraction'
import { compare, nought } from '../fraction'
import type { Default } from './assumed'
import { comparisonOf } from './comparison'
import { countsAsNothing, essence, inner, isDefaultNothing, isNought } from './essence'
import { missingFrom } from './missing'
import type { Operand, Quantity, Step } from './step'
import { quantityAmong, quantityOfFact } from './step'

const leaves: ReadonlySet<Amount['does']> = new Set(['constant', 'parameter', 'nothing', 'unknown'])

/** A derivation as it is told: its steps so far, and what its amounts are called. */
interface Telling {
  readonly corpus: Corpus
  readonly steps: Step[]
  readonly names: Map<Amount, Operand>
  /** The steps that take defaults, by the path of the fact. */
  readonly defaults: Map<string, Operand>
  /** Thresholds told already. */
  readonly passed: Set<string>
}

function add({ steps }: Telling, step: Omit<Step, 'quantity'>, counts?: Quantity): Operand {
  const quantity = counts ?? quantityAmong([step.of, step.by, step.over])
  steps.push({ ...step, quantity })
  return { kind: 'step', index: steps.length, value: step.gives, quantity }
}

const factOperand = ({ corpus }: Telling, path: string, value: Fraction | null): Operand => {
  const fact = factAt(corpus, path)
  return { kind: 'fact', path, ...(fact && { fact }), value }
}

const printedBy = (parameter: Parameter): Pick<Step, 'by' | 'parameter'> => ({
  by: { kind: 'parameter', parameter },
  parameter,
})

/** A leaf by name: a parameter, a number, a fact; a fact's default is a step of its own, once. */
function leaf(telling: Telling, node: Amount): Operand | undefined {
  const { does, fact, path = '', value, parameter } = node
  if (does === 'parameter' && parameter) return { kind: 'parameter', parameter }
  if (leaves.has(does)) return { kind: 'constant', value }
  if (does === 'fact') {
    const of = factOperand(telling, path, value)
    if (node.stated || fact?.id === 'application_date') return of
    const known = telling.defaults.get(path) ?? add(telling, { does: 'default', of, gives: value })
    telling.defaults.set(path, known)
    return known
  }
  if (!countsAsNothing(node)) return undefined
  const [missing, ...also] = node.test?.sides ? missingFrom(node.test.sides[0]) : []
  if (missing === undefined) return { kind: 'constant', value: nought }
  const of = factOperand(telling, missing, null)
  return add(telling, { does: 'not_stated', of, ...(also.length > 0 && { also }), gives: value })
}

function describe(telling: Telling, node: Amount, place: string | undefined): Operand {
  const named = leaf(telling, node)
  if (named !== undefined) return named
  const { does, parameter, value: gives } = node
  const [a, b, c] = node.of
  if (!a) return { kind: 'constant', value: null }
  const rule = place === undefined ? {} : { rule: place }
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
  if (does === 'scale' && parameter) {
    return add(telling, { does, of, ...printedBy(parameter), gives, ...rule })
  }
  if (does === 'wholes' && parameter) {
    const wholes = { does, of, ...printedBy(parameter), gives, ...rule } as const
    return add(telling, wholes, { kind: 'count' })
  }
  if (!b) return of
  if (does === 'max' && isNought(b)) {
    return add(telling, {
      does: 'floor',
      of,
      by: { kind: 'constant', value: b.value },
      gives,
      ...rule,
    })
  }
  if (does === 'cut') {
    const unchanged = gives && a.value && compare(gives, a.value) === 0
    const by: Operand = { kind: 'constant', value: b.value }
    return unchanged ? of : add(telling, { does, of, by, gives })
  }
  // Of a printed number it is not told what it was chosen for.
  const { does: side, parameter: printed } = essence(b)
  const other =
    side === 'parameter' && printed ? printedBy(printed) : { by: name(telling, b, place) }
  const over = does === 'ratio' && c ? { over: name(telling, c, place) } : {}
  return add(telling, { does: does as Step['does'], of, ...other, ...over, gives, ...rule })
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
  const { path } = factBehind(value) ?? {}
  return bound.does === 'parameter' && path !== undefined && !itemOf(path) ? [comparison] : []
}

/** Says which thresholds a choice was taken for, each once. */
function tellPassed(telling: Telling, test: Truth): void {
  for (const { order, value, bound } of passed(test, true)) {
    const fact = factBehind(value)
    const key = `${order} ${fact?.path} ${bound.parameter?.id}`
    if (telling.passed.has(key) || !value.value || !bound.parameter) continue
    telling.passed.add(key)
    const of = name(telling, value, undefined)
    const by = printedBy(bound.parameter)
    const counts = fact?.fact && quantityOfFact(fact.fact)
    add(telling, { does: order, of, ...by, gives: value.value }, counts)
  }
}

/** The default of a fact that other facts fill in, as a step that names what it came from. */
function filledIn(telling: Telling, node: Amount, place: string | undefined): Operand {
  const path = node.test?.path ?? ''
  const known = telling.defaults.get(path)
  if (known !== undefined) return known
  const source = node.of[0] && name(telling, node.of[0], place)
  const from = source && source.kind !== 'constant' ? { from: source } : {}
  const of = factOperand(telling, path, null)
  const step = add(telling, { does: 'default', of, ...from, gives: node.value })
  telling.defaults.set(path, step)
  return step
}

function name(telling: Telling, node: Amount, outer: string | undefined): Operand {
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
  const of = factOperand(telling, path, null)
  if (amount) name(telling, amount, undefined)
  else if (found === undefined) add(telling, { does: 'not_stated', of, gives: null })
  else add(telling, { does: 'default', of, gives: found })
}

/**
 * How an amount was made, in order: the defaults first that it rests on, then each operation with its
 * parameter and where its rule is printed.
 */
export function stepsOf(amount: Amount, corpus: Corpus, defaults: readonly Default[] = []): Step[] {
  const telling: Telling = {
    corpus,
    steps: [],
    names: new Map(),
    defaults: new Map(),
    passed: new Set(),
  }
  for (const each of defaults) tellDefault(telling, each)
  const last = name(telling, amount, undefined)
  if (last.kind !== 'step' && amount.value) {
    // A plain amount: the parameter or the stated fact itself.
    const printed = last.kind === 'parameter' && { parameter: last.parameter }
    add(telling, { does: 'take', of: last, ...printed, gives: amount.value })
  }
  return telling.steps
}
