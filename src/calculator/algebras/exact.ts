import type { Parameter } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import type { Fraction } from '../fraction'
import {
  add,
  compare,
  cutDown,
  divide,
  isZero,
  multiply,
  nought,
  subtract,
  whole,
} from '../fraction'
import type { Scenario } from '../scenario'
import { pathOf, statedValue } from '../scenario'
import { overItems } from './enumerated'

/** An amount that remembers how it was made; `value` is null where a fact is missing. */
export interface Amount {
  readonly value: Fraction | null
  readonly does:
    | 'constant'
    | 'parameter'
    | 'fact'
    | 'unknown'
    | 'add'
    | 'subtract'
    | 'scale'
    | 'times'
    | 'ratio'
    | 'min'
    | 'max'
    | 'nothing'
    | 'choose'
    | 'cut'
    | 'missing_list'
  /** The amounts it was made of; a choice keeps only the one it took. */
  readonly of: readonly Amount[]
  readonly test?: Truth
  readonly parameter?: Parameter
  readonly fact?: FactRecord
  /** Where the rule that made it is printed; the amounts it was made of stand there too, unless they say otherwise. */
  readonly locator?: string
  /** Where the fact stands in the scenario. */
  readonly path?: string
  /** False where the fact's default stands in for a missing statement. */
  readonly stated?: boolean
}

/** A condition that remembers what it compared; `value` is null where a fact is missing. */
export interface Truth {
  readonly value: boolean | null
  readonly does:
    | 'constant'
    | 'flag'
    | 'one_of'
    | 'stated'
    | 'known'
    | 'at_least'
    | 'more_than'
    | 'and'
    | 'or'
    | 'not'
    | 'surely'
    | 'empty_list'
    | 'missing_list'
  readonly of: readonly Truth[]
  readonly sides?: readonly [Amount, Amount]
  readonly fact?: FactRecord
  readonly path?: string
  readonly stated?: boolean
  readonly found?: boolean | string | undefined
  readonly values?: readonly string[]
}

const noAmounts: readonly Amount[] = []
const noTruths: readonly Truth[] = []
const isPlainNothing = (a: Amount): boolean => a.does === 'constant' && a.value === nought

/** The exact reading of one scenario: every amount a fraction with its derivation. */
export function exact(scenario: Scenario): Algebra<Amount, Truth> {
  const constants = new Map<Decimal, Amount>()
  const constant = (value: Decimal): Amount => {
    let made = constants.get(value)
    if (!made) {
      const fraction = value.isZero() ? nought : whole(value)
      constants.set(value, (made = { value: fraction, does: 'constant', of: noAmounts }))
    }
    return made
  }
  const unknown: Amount = { value: null, does: 'unknown', of: noAmounts }
  const nothing: Amount = { value: nought, does: 'constant', of: noAmounts }
  const yes: Truth = { value: true, does: 'constant', of: noTruths }
  const no: Truth = { value: false, does: 'constant', of: noTruths }

  const both = (
    does: Amount['does'],
    a: Amount,
    b: Amount,
    operate: (a: Fraction, b: Fraction) => Fraction,
  ): Amount => ({ value: a.value && b.value && operate(a.value, b.value), does, of: [a, b] })

  const comparison = (
    does: 'at_least' | 'more_than',
    a: Amount,
    b: Amount,
    holds: (order: number) => boolean,
  ): Truth => ({
    value: a.value && b.value ? holds(compare(a.value, b.value)) : null,
    does,
    of: noTruths,
    sides: [a, b],
  })

  const plus = (a: Amount, b: Amount): Amount => {
    if (isPlainNothing(a)) return b
    return isPlainNothing(b) ? a : both('add', a, b, add)
  }
  const max = (a: Amount, b: Amount): Amount =>
    both('max', a, b, (x, y) => (compare(x, y) >= 0 ? x : y))
  const or = (a: Truth, b: Truth): Truth => {
    if (a === no || b === yes) return b
    if (b === no || a === yes) return a
    const value =
      a.value === true || b.value === true
        ? true
        : a.value === null || b.value === null
          ? null
          : false
    return { value, does: 'or', of: [a, b] }
  }

  return {
    constant,
    parameter: (parameter) => ({
      value: whole(parameter.value),
      does: 'parameter',
      of: noAmounts,
      parameter,
    }),
    fact: (fact, item) => {
      const value = statedValue(scenario, fact, item)
      const place = { does: 'fact', of: noAmounts, fact, path: pathOf(fact, item) } as const
      if (typeof value === 'object') return { value, ...place, stated: true }
      const standIn = fact.default
      const usable = typeof standIn === 'string' || typeof standIn === 'number'
      return { value: usable ? whole(new Decimal(standIn)) : null, ...place, stated: false }
    },
    unknown: () => unknown,

    add: plus,
    subtract: (a, b) => (isPlainNothing(b) ? a : both('subtract', a, b, subtract)),
    scale: (a, rate) => ({
      value: a.value && multiply(a.value, whole(rate.value)),
      does: 'scale',
      of: [a],
      parameter: rate,
    }),
    times: (a, b) => both('times', a, b, multiply),
    ratio: (a, times, over) => ({
      value:
        a.value && times.value && over.value && !isZero(over.value)
          ? divide(multiply(a.value, times.value), over.value)
          : null,
      does: 'ratio',
      of: [a, times, over],
    }),
    min: (a, b) => both('min', a, b, (x, y) => (compare(x, y) <= 0 ? x : y)),
    max,
    nothing: (a) => ({ value: a.value && nought, does: 'nothing', of: [a] }),
    choose: (test, then, otherwise) => {
      if (test.value === null) return { value: null, does: 'choose', of: noAmounts, test }
      const taken = test.value ? then : otherwise
      return test.does === 'constant'
        ? taken
        : { value: taken.value, does: 'choose', of: [taken], test }
    },
    cut: (a, step) => ({
      value: a.value && cutDown(a.value, step),
      does: 'cut',
      of: [a, constant(step)],
    }),

    yes,
    no,
    flag: (fact, item) => {
      const found = statedValue(scenario, fact, item)
      const value = typeof found === 'boolean' ? found : fact.default
      const known = typeof value === 'boolean'
      return {
        value: known ? value : null,
        does: 'flag',
        of: noTruths,
        fact,
        path: pathOf(fact, item),
        stated: typeof found === 'boolean',
        found: known ? value : undefined,
      }
    },
    oneOf: (fact, values, item) => {
      const found = statedValue(scenario, fact, item)
      const value = typeof found === 'string' ? found : fact.default
      const known = typeof value === 'string'
      return {
        value: known ? values.includes(value) : null,
        does: 'one_of',
        of: noTruths,
        fact,
        path: pathOf(fact, item),
        stated: typeof found === 'string',
        found: known ? value : undefined,
        values,
      }
    },
    stated: (fact, item) => ({
      value: statedValue(scenario, fact, item) !== undefined,
      does: 'stated',
      of: noTruths,
      fact,
      path: pathOf(fact, item),
    }),
    known: (a) => ({ value: a.value !== null, does: 'known', of: noTruths, sides: [a, a] }),
    atLeast: (a, b) => comparison('at_least', a, b, (order) => order >= 0),
    moreThan: (a, b) => comparison('more_than', a, b, (order) => order > 0),
    and: (a, b) => {
      if (a === yes || b === no) return b
      if (b === yes || a === no) return a
      const value =
        a.value === false || b.value === false
          ? false
          : a.value === null || b.value === null
            ? null
            : true
      return { value, does: 'and', of: [a, b] }
    },
    or,
    not: (a) => ({ value: a.value === null ? null : !a.value, does: 'not', of: [a] }),
    surely: (a) => ({ value: a.value === true, does: 'surely', of: [a] }),

    ...overItems<Amount, Truth>((list) => scenario.lists.get(list)?.length ?? null, {
      add: plus,
      max,
      or,
      nothing,
      none: (list) => ({ value: false, does: 'empty_list', of: noTruths, path: list }),
      missing: {
        amount: (list) => ({ value: null, does: 'missing_list', of: noAmounts, path: list }),
        test: (list) => ({ value: null, does: 'missing_list', of: noTruths, path: list }),
      },
    }),

    cite: (_clause, a, locator) => (locator === null ? a : { ...a, locator }),
  }
}
