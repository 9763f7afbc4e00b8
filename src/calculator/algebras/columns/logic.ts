import type { Step, StepWriter } from './steps'
import { room } from './steps'

/** How far a mask is looked into for what it implies. */
const depth = 4

/** Masks joined, with what is constant left out, and what follows from what. */
export function logic(writer: StepWriter, knownOf: (place: number) => number) {
  const { steps, operate, mask } = writer
  const [yes, no] = [mask(true), mask(false)]
  const made = (place: number, does: Step['does']): readonly number[] | undefined => {
    const step = steps[place]
    return step && 'of' in step && step.does === does ? step.of : undefined
  }
  /** The mask that a step turns round, where it does. */
  function turned(a: number): number | undefined {
    const step = steps[a]
    if (step?.does === 'not') return step.of[0]
    return step?.does === 'unknown' ? operate('known', step.of[0] ?? 0) : undefined
  }
  /** Whether one comparison holds where the other one fails, of sides that are known. */
  function isConverse(a: number, b: number): boolean {
    const [from, to] = [steps[a], steps[b]]
    const areConverse =
      (from?.does === 'at_least' && to?.does === 'more_than') ||
      (from?.does === 'more_than' && to?.does === 'at_least')
    return areConverse && from.of[0] === to.of[1] && from.of[1] === to.of[0]
  }
  /** The mask of where both sides of a comparison are known. */
  const compared = (a: number): number => {
    const step = steps[a]
    const [x = 0, y = 0] = step && 'of' in step ? step.of : []
    return and(knownOf(x), knownOf(y))
  }
  const isOrder = (a: number): boolean =>
    steps[a]?.does === 'at_least' || steps[a]?.does === 'more_than'

  const implied = new Map<number, boolean>()

  /** Whether `b` is set wherever `a` is, as far as that is seen at once. */
  function implies(a: number, b: number, left = depth): boolean {
    if (a === b || a === no || b === yes) return true
    if (a === yes || b === no || left === 0) return false
    const key = a * room + b
    const found = implied.get(key) ?? follows(a, b, left - 1)
    implied.set(key, found)
    return found
  }

  function follows(a: number, b: number, left: number): boolean {
    const from = steps[a]
    const to = steps[b]
    if (!from || !to || !('of' in from)) return false
    const x = from.of[0] ?? 0
    const y = from.of[1] ?? 0
    if ('of' in to) {
      const u = to.of[0] ?? 0
      const v = to.of[1] ?? 0
      if (to.does === 'and') return implies(a, u, left) && implies(a, v, left)
      if (from.does === 'or') return implies(x, b, left) && implies(y, b, left)
      if (to.does === 'or' && (implies(a, u, left) || implies(a, v, left))) return true
    }
    switch (from.does) {
      case 'and':
        return implies(x, b, left) || implies(y, b, left)
      case 'and_not':
        return implies(x, b, left) || isWithout(b, y, left)
      case 'not':
        return isWithout(b, x, left)
      case 'at_least':
      case 'more_than':
      case 'equal':
        // What is unknown passes no comparison.
        return implies(knownOf(x), b, left) || implies(knownOf(y), b, left)
      default:
        return false
    }
  }

  /** Whether a mask is set wherever another one is not. */
  function isWithout(b: number, fails: number, left: number): boolean {
    const denied = turned(b)
    return denied !== undefined && implies(denied, fails, left)
  }

  function and(a: number, b: number): number {
    if (implies(a, b)) return a
    if (implies(b, a)) return b
    if (a === no || b === no || turned(a) === b || turned(b) === a) return no
    if (isConverse(a, b)) return no
    const [notA, notB] = [turned(a), turned(b)]
    if (notB !== undefined) return operate('and_not', a, notB)
    if (notA !== undefined) return operate('and_not', b, notA)
    return operate('and', Math.min(a, b), Math.max(a, b))
  }

  function or(a: number, b: number): number {
    if (implies(a, b)) return b
    if (implies(b, a)) return a
    if (a === yes || b === yes || turned(a) === b || turned(b) === a) return yes
    if (isConverse(a, b)) return compared(a)
    return operate('or', Math.min(a, b), Math.max(a, b))
  }

  function not(a: number): number {
    if (a === yes) return no
    if (a === no) return yes
    const other = turned(a)
    if (other !== undefined) return other
    const [of] = made(a, 'known') ?? []
    if (of !== undefined) return operate('unknown', of)
    const [x = 0, y = 0] = made(a, 'or') ?? []
    if (turned(x) !== undefined || turned(y) !== undefined) return and(not(x), not(y))
    return reversed(a) ?? operate('not', a)
  }

  /** The comparison that holds where one of known sides fails. */
  function reversed(a: number): number | undefined {
    if (!isOrder(a) || compared(a) !== yes) return undefined
    const [x = 0, y = 0] = made(a, 'at_least') ?? made(a, 'more_than') ?? []
    return operate(made(a, 'at_least') ? 'more_than' : 'at_least', y, x)
  }

  return { yes, no, and, or, not, implies, made }
}

export type Logic = ReturnType<typeof logic>
