import { zero } from '../../policies/decimal'
import type { Algebra } from '../algebra'
import type { Assessment } from '../assess'
import type { Range } from '../range'

/** A clause on its way through the general rules; its amounts shrink from rule to rule. */
export interface Standing<N, B> extends Range<N> {
  readonly assessment: Assessment<N, B>
  /** Both ends before the matters, to know what a superseded clause would have paid. */
  readonly alone: Range<N>
  /** Yes where another clause of the matter pays. */
  readonly superseded: B
  /** Recognitions by fact id: yes where the award hangs on one that is open, its own or one that it gives way to. */
  readonly recognitions: ReadonlyMap<string, B>
}

/** Everything that is paid in one place, by clause id, in the order of the documents. */
export type Stack<N, B> = ReadonlyMap<string, Standing<N, B>>

/** Nothing where the amount is unknown. */
export function orNothing<N, B>(algebra: Algebra<N, B>, amount: N): N {
  return algebra.choose(
    algebra.known(amount),
    () => amount,
    () => algebra.constant(zero),
  )
}

/** The stack with some standings replaced. */
export function revised<N, B>(
  stack: Stack<N, B>,
  changes: Iterable<readonly [string, Partial<Standing<N, B>>]>,
): Stack<N, B> {
  const next = new Map(stack)
  for (const [id, change] of changes) {
    const before = next.get(id)
    if (before) next.set(id, { ...before, ...change })
  }
  return next
}
