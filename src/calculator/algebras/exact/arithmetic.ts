import type { Parameter } from '../../../policies/corpus'
import type { Decimal } from '../../../policies/decimal'
import type { Algebra } from '../../algebra'
import type { Fraction } from '../../fraction'
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
  wholeSteps,
} from '../../fraction'
import type { Amount, Truth } from './nodes'
import { noAmounts, noTruths } from './nodes'

/** Leaves are the same in every scenario, and made once for each number of the documents. */
const constants = new WeakMap<Decimal, Amount>()
const parameters = new WeakMap<Parameter, Amount>()

function constant(value: Decimal): Amount {
  let made = constants.get(value)
  if (!made) {
    const fraction = value.isZero() ? nought : whole(value)
    constants.set(value, (made = { value: fraction, does: 'constant', of: noAmounts }))
  }
  return made
}

function parameter(of: Parameter): Amount {
  let made = parameters.get(of)
  if (!made) {
    made = { value: whole(of.value), does: 'parameter', of: noAmounts, parameter: of }
    parameters.set(of, made)
  }
  return made
}

const unknown: Amount = { value: null, does: 'unknown', of: noAmounts }
const yes: Truth = { value: true, does: 'constant', of: noTruths }
const no: Truth = { value: false, does: 'constant', of: noTruths }
export const nothing: Amount = { value: nought, does: 'constant', of: noAmounts }

const isPlainNothing = (a: Amount): boolean => a.does === 'constant' && a.value === nought

function both(
  does: Amount['does'],
  a: Amount,
  b: Amount,
  operate: (a: Fraction, b: Fraction) => Fraction,
): Amount {
  return { value: a.value && b.value && operate(a.value, b.value), does, of: [a, b] }
}

const smaller = (x: Fraction, y: Fraction): Fraction => (compare(x, y) <= 0 ? x : y)
const greater = (x: Fraction, y: Fraction): Fraction => (compare(x, y) >= 0 ? x : y)

function comparison(does: 'at_least' | 'more_than', a: Amount, b: Amount): Truth {
  const order = a.value && b.value && compare(a.value, b.value)
  const value = order === null ? null : does === 'at_least' ? order >= 0 : order > 0
  return { value, does, of: noTruths, sides: [a, b] }
}

type FromScenario = 'fact' | 'flag' | 'oneOf' | 'stated' | 'sum' | 'best' | 'some'

/** What the operations do that ask nothing of the scenario. */
export const arithmetic: Omit<Algebra<Amount, Truth>, FromScenario> = {
  constant,
  parameter,
  unknown: () => unknown,

  add(a, b) {
    if (isPlainNothing(a)) return b
    return isPlainNothing(b) ? a : both('add', a, b, add)
  },
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
  wholes: (a, step) => ({
    value: a.value && wholeSteps(a.value, step.value),
    does: 'wholes',
    of: [a],
    parameter: step,
  }),
  min: (a, b) => both('min', a, b, smaller),
  max: (a, b) => both('max', a, b, greater),
  nothing: (a) => ({ value: a.value && nought, does: 'nothing', of: [a] }),
  choose(test, then, otherwise) {
    if (test.value === null) return { value: null, does: 'choose', of: noAmounts, test }
    const taken = test.value ? then() : otherwise()
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
  known: (a) => ({ value: a.value !== null, does: 'known', of: noTruths, sides: [a, a] }),
  atLeast: (a, b) => comparison('at_least', a, b),
  moreThan: (a, b) => comparison('more_than', a, b),
  and(a, b) {
    if (a === yes || b === no) return b
    if (b === yes || a === no) return a
    const failing = a.value === false || b.value === false
    const value = failing ? false : a.value === null || b.value === null ? null : true
    return { value, does: 'and', of: [a, b] }
  },
  or(a, b) {
    if (a === no || b === yes) return b
    if (b === no || a === yes) return a
    const holding = a.value === true || b.value === true
    const value = holding ? true : a.value === null || b.value === null ? null : false
    return { value, does: 'or', of: [a, b] }
  },
  not: (a) => ({ value: a.value === null ? null : !a.value, does: 'not', of: [a] }),
  surely: (a) => ({ value: a.value === true, does: 'surely', of: [a] }),

  cite: (_clause, a, locator) => (locator === null ? a : { ...a, locator }),
}
