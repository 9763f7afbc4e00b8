import type { Folding } from './folding'
import type { StepWriter } from './steps'

/**
 * A whole number as the double nearest to it and, where it may pass 2^53, what that double leaves: exact up to
 * 2^104, by the sums and products of Knuth and Dekker that keep what rounding takes.
 */
export interface Value {
  readonly near: number
  readonly rest: number | null
}

/** Cuts a double into two halves whose products are exact. */
const splitter = 2 ** 27 + 1

/** Arithmetic of values; it holds for wholes below 2^104. */
export function pairs(writer: StepWriter, folding: Folding) {
  const { or, and, select, nothing, unknown } = folding
  const { steps, operate, constant } = writer
  const single = (near: number): Value => ({ near, rest: null })
  const rest = (value: Value): number => value.rest ?? nothing
  const paired = (near: number, left: number): Value => ({
    near,
    rest: left === nothing ? null : left,
  })

  const plus = (a: number, b: number): number =>
    a === nothing ? b : b === nothing ? a : operate('add', a, b)
  const minus = (a: number, b: number): number => (b === nothing ? a : operate('subtract', a, b))

  function product(a: number, b: number): number {
    if (a === nothing || b === nothing) return nothing
    const [x, y] = [steps[a], steps[b]]
    if (x?.does === 'constant' && y?.does === 'constant') return constant(x.value * y.value)
    return operate('multiply', a, b)
  }

  /** A sum of two doubles where the first is the larger one, with what rounding takes. */
  function sorted(a: number, b: number): Value {
    if (b === nothing) return single(a)
    const sum = operate('add', a, b)
    return paired(sum, operate('subtract', b, operate('subtract', sum, a)))
  }

  /** A sum of two doubles with what rounding takes. */
  function summed(a: number, b: number): readonly [sum: number, left: number] {
    const sum = operate('add', a, b)
    const second = operate('subtract', sum, a)
    const first = operate('subtract', sum, second)
    return [sum, operate('add', operate('subtract', a, first), operate('subtract', b, second))]
  }

  function halves(a: number): readonly [number, number] {
    const step = steps[a]
    if (step?.does === 'constant') {
      const scaled = splitter * step.value
      const upper = scaled - (scaled - step.value)
      return [constant(upper), constant(step.value - upper)]
    }
    const scaled = operate('multiply', a, constant(splitter))
    const upper = operate('subtract', scaled, operate('subtract', scaled, a))
    return [upper, operate('subtract', a, upper)]
  }

  /** A product of two doubles with what rounding takes. */
  function multiplied(a: number, b: number): readonly [product: number, left: number] {
    const whole = operate('multiply', a, b)
    const [[upperA, lowerA], [upperB, lowerB]] = [halves(a), halves(b)]
    const left = minus(product(upperA, upperB), whole)
    const crossed = plus(plus(left, product(upperA, lowerB)), product(lowerA, upperB))
    return [whole, plus(crossed, product(lowerA, lowerB))]
  }

  function multiply(a: Value, b: Value): Value {
    const [whole, left] = multiplied(a.near, b.near)
    const cross = plus(product(a.near, rest(b)), product(rest(a), b.near))
    return sorted(whole, plus(left, cross))
  }

  function add(a: Value, b: Value): Value {
    const [sum, left] = summed(a.near, b.near)
    return sorted(sum, plus(left, plus(rest(a), rest(b))))
  }

  function subtract(a: Value, b: Value): Value {
    const [sum, left] = summed(a.near, operate('subtract', nothing, b.near))
    return sorted(sum, plus(left, minus(rest(a), rest(b))))
  }

  /** Where `a` is at least, or more than, `b`. */
  function compare(does: 'at_least' | 'more_than', a: Value, b: Value): number {
    if (a.rest === null && b.rest === null) return folding.compare(does, a.near, b.near)
    const level = and(operate('equal', a.near, b.near), operate(does, rest(a), rest(b)))
    return or(operate('more_than', a.near, b.near), level)
  }

  /** `then` where it holds, `otherwise` where it fails, else unknown. */
  function choose(holds: number, fails: number, then: Value, otherwise: Value): Value {
    const near = folding.choose(holds, fails, then.near, otherwise.near)
    if (then.rest === null && otherwise.rest === null) return single(near)
    if (otherwise.near === unknown) return { near, rest: then.rest }
    return paired(near, select(holds, rest(then), rest(otherwise)))
  }

  /** The whole quotient, where it is below 2^50: the rounded one is at most one off. */
  function divide(a: Value, b: Value): number {
    const guess = operate('whole_quotient', a.near, b.near)
    const left = subtract(a, multiply(single(guess), b))
    const under = operate('more_than', nothing, left.near)
    const over = compare('at_least', left, b)
    const raised = select(over, operate('add', guess, constant(1)), guess)
    return select(under, operate('subtract', guess, constant(1)), raised)
  }

  return { single, multiply, add, subtract, compare, choose, divide }
}

export type Pairs = ReturnType<typeof pairs>
