import type { Chosen } from './chosen'
import type { Ranges } from './ranges'
import type { StepWriter } from './steps'

type Arithmetic = 'add' | 'subtract' | 'multiply' | 'whole_quotient'

const worth: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  whole_quotient: (a, b) => Math.floor(a / b),
}

/** Arithmetic of single doubles, which are whole numbers below 2^53: what is constant is worked out here. */
export function arithmetic(
  { steps, operate, constant }: StepWriter,
  { unless, nothing }: Chosen,
  ranges: Ranges,
  knownOf: (place: number) => number,
  not: (mask: number) => number,
) {
  const valueOf = (place: number): number | undefined => {
    const step = steps[place]
    return step?.does === 'constant' ? step.value : undefined
  }

  /** A constant that is unknown on some rows: the constant, and these rows. */
  function partly(place: number): readonly [value: number, mask: number] | undefined {
    const step = steps[place]
    const [a, mask] = step?.does === 'unless' ? step.of : []
    const value = a === undefined ? undefined : valueOf(a)
    return value === undefined || mask === undefined ? undefined : [value, mask]
  }

  const isFinite = (place: number): boolean => ranges.of(place).every(Number.isFinite)

  function work(does: Arithmetic, a: number, b: number): number {
    const [x, y] = [valueOf(a), valueOf(b)]
    if (x !== undefined && y !== undefined) return constant(worth[does](x, y))
    const [left, right] = [partly(a), partly(b)]
    if (left) return unless(work(does, constant(left[0]), b), left[1])
    if (right && right[0] !== 0) return unless(work(does, a, constant(right[0])), right[1])
    if (does === 'add' && x === 0) return b
    if ((does === 'add' || does === 'subtract') && y === 0) return a
    if (does === 'multiply' && x === 1) return b
    if ((does === 'multiply' || does === 'whole_quotient') && y === 1) return a
    if (does === 'multiply' && (x === 0 || y === 0) && isFinite(x === 0 ? b : a))
      return unless(nothing, not(knownOf(x === 0 ? b : a)))
    if (does === 'whole_quotient' && x === 0 && isFinite(b) && ranges.of(b)[0] > 0)
      return unless(nothing, not(knownOf(b)))
    return operate(does, a, b)
  }

  /** The lesser or the greater of two, unknown where one is. */
  function extreme(kind: 'lesser' | 'greater', a: number, b: number): number {
    const isLess = kind === 'lesser'
    const [under, over] = isLess ? [a, b] : [b, a]
    if (ranges.of(under)[1] <= ranges.of(over)[0]) return unless(a, not(knownOf(b)))
    if (ranges.of(over)[1] <= ranges.of(under)[0]) return unless(b, not(knownOf(a)))
    // The instruction keeps what is unknown of its first operand alone.
    return unless(operate(isLess ? 'lesser_of_known' : 'greater_of_known', a, b), not(knownOf(b)))
  }

  return { work, extreme }
}
