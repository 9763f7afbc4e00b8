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
import { amountNode, noAmounts, noTruths, truthNode } from './nodes'

/** Leaves are the same in every scenario, and made once for each number of the documents. */
const constants = new WeakMap<Decimal, Amount>()
const parameters = new WeakMap<Parameter, Amount>()

function constant(value: Decimal): Amount {
  let made = constants.get(value)
  if (!made) {
    const fraction = value.isZero() ? nought : whole(value)
    constants.set(value, (made = amountNode(fraction, 'constant', noAmounts)))
  }
  return made
}

function parameter(of: Parameter): Amount {
  let made = parameters.get(of)
  if (!made) {
    made = amountNode(whole(of.value), 'parameter', noAmounts, of)
    parameters.set(of, made)
  }
  return made
}

const unknown = amountNode(null, 'unknown', noAmounts)
const yes = truthNode(true, 'constant', noTruths)
const no = truthNode(false, 'constant', noTruths)
export const nothing = amountNode(nought, 'constant', noAmounts)

const isPlainNothing = (a: Amount): boolean => a.does === 'constant' && a.value === nought

function both(
  does: Amount['does'],
  a: Amount,
  b: Amount,
  operate: (a: Fraction, b: Fraction) => Fraction,
): Amount {
  return amountNode(a.value && b.value && operate(a.value, b.value), does, [a, b])
}

const smaller = (x: Fraction, y: Fraction): Fraction => (compare(x, y) <= 0 ? x : y)
const greater = (x: Fraction, y: Fraction): Fraction => (compare(x, y) >= 0 ? x : y)

function comparison(does: 'at_least' | 'more_than', a: Amount, b: Amount): Truth {
  const order = a.value && b.value && compare(a.value, b.value)
  const value = order === null ? null : does === 'at_least' ? order >= 0 : order > 0
  return truthNode(value, does, noTruths, [a, b])
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
  scale: (a, rate) =>
    amountNode(a.value && multiply(a.value, whole(rate.value)), 'scale', [a], rate),
  times: (a, b) => both('times', a, b, multiply),
  ratio(a, times, over) {
    const divides = a.value && times.value && over.value && !isZero(over.value)
    const value = divides ? divide(multiply(a.value, times.value), over.value) : null
    return amountNode(value, 'ratio', [a, times, over])
  },
  wholes: (a, step) => amountNode(a.value && wholeSteps(a.value, step.value), 'wholes', [a], step),
  min: (a, b) => both('min', a, b, smaller),
  max: (a, b) => both('max', a, b, greater),
  nothing: (a) => amountNode(a.value && nought, 'nothing', [a]),
  choose(test, then, otherwise) {
    if (test.value === null) return amountNode(null, 'choose', noAmounts, undefined, test)
    const taken = test.value ? then() : otherwise()
    return test.does === 'constant'
      ? taken
      : amountNode(taken.value, 'choose', [taken], undefined, test)
  },
  cut: (a, step) => amountNode(a.value && cutDown(a.value, step), 'cut', [a, constant(step)]),

  yes,
  no,
  known: (a) => truthNode(a.value !== null, 'known', noTruths, [a, a]),
  atLeast: (a, b) => comparison('at_least', a, b),
  moreThan: (a, b) => comparison('more_than', a, b),
  and(a, b) {
    if (a === yes || b === no) return b
    if (b === yes || a === no) return a
    const failing = a.value === false || b.value === false
    const value = failing ? false : a.value === null || b.value === null ? null : true
    return truthNode(value, 'and', [a, b])
  },
  or(a, b) {
    if (a === no || b === yes) return b
    if (b === no || a === yes) return a
    const holding = a.value === true || b.value === true
    const value = holding ? true : a.value === null || b.value === null ? null : false
    return truthNode(value, 'or', [a, b])
  },
  not: (a) => truthNode(a.value === null ? null : !a.value, 'not', [a]),
  surely: (a) => truthNode(a.value === true, 'surely', [a]),

  cite: (_clause, a, locator) => (locator === null ? a : { ...a, locator }),
}
