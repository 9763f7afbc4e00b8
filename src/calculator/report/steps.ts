import type { Corpus } from '../../policies/corpus'
import type { Amount } from '../algebras/exact'
import { compare, isZero, written } from '../fraction'
import { factText } from './money'
import { missingFrom } from './missing'

/** One step of a derivation. Amounts in yuan, uncut, as decimal strings. */
export interface Step {
  readonly does:
    | 'add'
    | 'subtract'
    | 'scale'
    | 'times'
    | 'ratio'
    | 'min'
    | 'max'
    | 'floor'
    | 'cut'
    | 'default'
    | 'not_stated'
  /** A fact's path, a parameter's id, a number, or `#n` for the n-th step of the list. */
  readonly of: string
  /** The value on the other side. */
  readonly by?: string
  /** Where that value comes from, when it is no parameter. */
  readonly with?: string
  /** The third value of a ratio: what is divided by, and where it comes from. */
  readonly over?: string
  readonly over_with?: string
  readonly gives: string
  /** "numerator/denominator" where `gives` is not a finite decimal. */
  readonly exact?: string
  readonly parameter?: string
  readonly locator?: string
}

const isConstant = (amount: Amount): boolean => amount.does === 'constant'
const isNought = (amount: Amount): boolean =>
  isConstant(amount) && amount.value !== null && isZero(amount.value)

/** The amount itself where a step would say nothing: a choice taken, a floor that did not bind. */
function essence(amount: Amount): Amount {
  const [a, b] = amount.of
  if (amount.does === 'choose' && a && !countsAsNothing(amount)) return essence(a)
  if (amount.does === 'max' && a && b && isNought(b) && amount.value === a.value) return essence(a)
  return amount
}

/** A fact that is not stated and counts as nothing by default. */
const isDefaultNothing = (amount: Amount): boolean =>
  amount.does === 'fact' && amount.stated === false && amount.value !== null && isZero(amount.value)

/** A missing fact that a rule counts as nothing. */
const countsAsNothing = (amount: Amount): boolean =>
  amount.does === 'choose' && amount.test?.does === 'known' && amount.test.value === false

const leaves: ReadonlySet<Amount['does']> = new Set(['constant', 'parameter', 'nothing', 'unknown'])

/** How an amount was made, in order; each step names its parameter and where that is printed. */
export function stepsOf(amount: Amount, corpus: Corpus): Step[] {
  const steps: Step[] = []
  const names = new Map<Amount, string>()

  function push(node: Amount, step: Omit<Step, 'gives' | 'exact'>): string {
    const gives = node.value ? written(node.value) : { text: '' }
    steps.push({ ...step, gives: gives.text, ...(gives.exact && { exact: gives.exact }) })
    return `#${steps.length}`
  }

  const cited = (node: Amount): Pick<Step, 'parameter' | 'locator'> => {
    const { parameter } = node
    return parameter ? { parameter: parameter.id, locator: parameter.locator } : {}
  }

  function describe(node: Amount): string {
    const { does, fact, path = '' } = node
    if (does === 'parameter') return node.parameter?.id ?? ''
    if (leaves.has(does)) return node.value ? written(node.value).text : ''
    if (does === 'fact') {
      return node.stated || fact?.id === 'application_date'
        ? path
        : push(node, { does: 'default', of: path })
    }
    if (countsAsNothing(node)) {
      const missing = node.test?.sides ? missingFrom(node.test.sides[0]) : []
      return push(node, { does: 'not_stated', of: missing.join(', ') })
    }
    const [a, b, c] = node.of
    if (!a) return ''
    // Nothing added or taken away: the default is named once, the amount stays as it is.
    if (does === 'add' || does === 'subtract') {
      const [left, right] = [essence(a), b && essence(b)]
      if (right && isDefaultNothing(right)) return (name(right), name(left))
      if (right && does === 'add' && isDefaultNothing(left)) return (name(left), name(right))
    }
    const of = name(a)
    if (does === 'scale') {
      return push(node, { does, of, by: node.parameter?.value.toFixed() ?? '', ...cited(node) })
    }
    if (!b) return of
    if (does === 'max' && isNought(b)) return push(node, { does: 'floor', of, by: '0' })
    const other = essence(b)
    const by = other.value ? factText(other.value, other.fact) : ''
    if (does === 'cut') {
      const unchanged = node.value && a.value && compare(node.value, a.value) === 0
      return unchanged ? of : push(node, { does, of, by })
    }
    const source = other.does === 'parameter' ? cited(other) : { with: name(b) }
    if (does === 'ratio' && c) {
      const under = essence(c)
      const over = under.value ? written(under.value).text : ''
      return push(node, { does, of, by, ...source, over, over_with: name(c) })
    }
    return push(node, { does: does as Step['does'], of, by, ...source })
  }

  function name(node: Amount): string {
    const plain = essence(node)
    const known = names.get(plain)
    if (known !== undefined) return known
    const described = describe(plain)
    names.set(plain, described)
    return described
  }

  const last = name(amount)
  if (steps.length === 0 && amount.value) {
    // A plain amount: the parameter or the stated fact itself.
    const parameter = corpus.parameters.get(last)
    steps.push({
      does: 'add',
      of: last,
      gives: written(amount.value).text,
      ...(parameter && { parameter: parameter.id, locator: parameter.locator }),
    })
  }
  return steps
}
