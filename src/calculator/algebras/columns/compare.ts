import type { Logic } from './logic'
import type { Ranges } from './ranges'
import type { StepWriter } from './steps'
import { room } from './steps'

type Order = 'at_least' | 'more_than'

/** How far a choice is looked into. */
const depth = 8

/** Comparisons of single doubles: those that the ranges of their sides settle are not made. */
export function comparing(
  { steps, operate, constant }: StepWriter,
  { yes, no, and, or, not, implies, made }: Logic,
  ranges: Ranges,
  knownOf: (place: number) => number,
) {
  const nothing = constant(0)

  /** What a choice chooses, by which mask. */
  function choice(a: number): readonly [test: number, then: number, otherwise: number] | undefined {
    const step = steps[a]
    if (!step || !('of' in step)) return undefined
    const [x = 0, y = 0, z = 0] = step.of
    if (step.does === 'select') return [x, y, z]
    if (step.does === 'or_nothing') return [y, x, nothing]
    return step.does === 'nothing_if' ? [y, nothing, x] : undefined
  }

  /** What was told before, by both sides, and how far was looked for it. */
  const told: Readonly<Record<Order, Map<number, { mask: number | undefined; left: number }>>> = {
    at_least: new Map(),
    more_than: new Map(),
  }

  /** The mask, where it is told by ranges alone. */
  function settled(does: Order, a: number, b: number, left = depth): number | undefined {
    const key = a * room + b
    const before = told[does].get(key)
    if (before && (before.mask !== undefined || before.left >= left)) return before.mask
    const mask = byRanges(does, a, b, left)
    told[does].set(key, { mask, left })
    return mask
  }

  function byRanges(does: Order, a: number, b: number, left: number): number | undefined {
    const [least, most] = ranges.of(a)
    const [under, over] = ranges.of(b)
    const isSure = does === 'at_least' ? least >= over : least > over
    if (isSure || (a === b && does === 'at_least')) return and(knownOf(a), knownOf(b))
    if ((does === 'at_least' ? most < under : most <= under) || a === b) return no
    if (left === 0) return undefined
    const [kept, without] = made(a, 'unless') ?? []
    if (kept !== undefined && without !== undefined) {
      const inner = settled(does, kept, b, left - 1)
      return inner === undefined ? undefined : and(inner, not(without))
    }
    return (
      split(choice(a), (side) => settled(does, side, b, left - 1)) ??
      split(choice(b), (side) => settled(does, a, side, left - 1))
    )
  }

  function split(
    chosen: ReturnType<typeof choice>,
    compare: (side: number) => number | undefined,
  ): number | undefined {
    if (!chosen) return undefined
    const [test, then, otherwise] = chosen
    const [x, y] = [compare(then), compare(otherwise)]
    if (x === undefined || y === undefined) return undefined
    if (x === y) return x
    if (x === no) return and(not(test), y)
    if (y === no) return and(test, x)
    if (x === yes) return or(test, y)
    return y === yes ? or(not(test), x) : undefined
  }

  /** A choice that fails on one side compares like its other side, where that cannot hold but on its own. */
  function oneSide(does: Order, a: number, b: number): number | undefined {
    const found = choice(a)
    if (!found) return undefined
    const [test, then, otherwise] = found
    for (const [side, other, mask] of [
      [then, otherwise, test],
      [otherwise, then, not(test)],
    ] as const) {
      if (settled(does, other, b) !== no) continue
      const compared = compare(does, side, b)
      if (implies(compared, mask)) return compared
    }
    return undefined
  }

  /** Where `a` is at least, or more than, `b`; nowhere where one of them is unknown. */
  function compare(does: Order, a: number, b: number): number {
    return settled(does, a, b) ?? oneSide(does, a, b) ?? operate(does, a, b)
  }
  return compare
}
