import type { StepWriter } from './steps'

/** Masks joined and amounts chosen by them, with what is constant left out. */
export function logic(writer: StepWriter) {
  const { steps, operate, mask } = writer
  const [yes, no] = [mask(true), mask(false)]
  const unknown = writer.constant(NaN)
  const nothing = writer.constant(0)
  /** The mask that a step turns round, where it does. */
  const turned = (a: number): number | undefined => {
    const step = steps[a]
    return step?.does === 'not' ? step.of[0] : undefined
  }

  function and(a: number, b: number): number {
    if (a === no || b === yes || a === b) return a
    if (b === no || a === yes) return b
    const [notA, notB] = [turned(a), turned(b)]
    if (notB !== undefined) return operate('and_not', a, notB)
    if (notA !== undefined) return operate('and_not', b, notA)
    return operate('and', Math.min(a, b), Math.max(a, b))
  }

  function or(a: number, b: number): number {
    if (a === yes || b === no || a === b) return a
    if (b === yes || a === no) return b
    return operate('or', Math.min(a, b), Math.max(a, b))
  }

  function not(a: number): number {
    if (a === yes) return no
    return a === no ? yes : (turned(a) ?? operate('not', a))
  }

  /** `then` where the mask is set, else `otherwise`. */
  function select(test: number, then: number, otherwise: number): number {
    if (then === otherwise || test === yes) return then
    if (test === no) return otherwise
    if (otherwise === unknown) return operate('or_unknown', then, test)
    if (otherwise === nothing) return operate('or_nothing', then, test)
    const without = turned(test)
    return without === undefined
      ? operate('select', test, then, otherwise)
      : select(without, otherwise, then)
  }

  function known(a: number): number {
    const step = steps[a]
    if (step?.does === 'constant') return a === unknown ? no : yes
    return step?.does === 'parameter' ? yes : operate('known', a)
  }

  return { yes, no, unknown, nothing, and, or, not, select, known }
}

export type Logic = ReturnType<typeof logic>
