import type { Logic } from './logic'
import type { StepWriter } from './steps'

/** Amounts chosen by masks: what another choice settles already is not chosen again. */
export function chosen(writer: StepWriter, logic: Logic, knownOf: (place: number) => number) {
  const { operate, constant, steps } = writer
  const { yes, no, not, or, implies, made } = logic
  const [unknown, nothing] = [constant(NaN), constant(0)]

  /** What an amount is where a mask is set. */
  function where(test: number, amount: number): number {
    const there = within(test, amount)
    return implies(test, not(knownOf(there))) ? unknown : there
  }

  function within(test: number, amount: number): number {
    const [m, then, otherwise] = made(amount, 'select') ?? []
    if (m !== undefined && then !== undefined && otherwise !== undefined) {
      if (implies(test, m)) return where(test, then)
      return implies(test, not(m)) ? where(test, otherwise) : amount
    }
    const [kept, without] = made(amount, 'unless') ?? []
    if (kept !== undefined && without !== undefined)
      return implies(test, not(without)) ? where(test, kept) : amount
    const [some, on] = made(amount, 'or_nothing') ?? []
    if (some !== undefined && on !== undefined) {
      if (implies(test, on)) return where(test, some)
      return implies(test, not(on)) ? nothing : amount
    }
    const [most, off] = made(amount, 'nothing_if') ?? []
    if (most === undefined || off === undefined) return amount
    if (implies(test, off)) return nothing
    return implies(test, not(off)) ? where(test, most) : amount
  }

  /** The amount, but unknown where the mask is set; all its bits are a NaN. */
  function unless(amount: number, mask: number): number {
    if (mask === no || amount === unknown) return amount
    if (mask === yes) return unknown
    if (implies(knownOf(amount), not(mask))) return amount
    // Each part alone: where one of them says what is unknown already nothing is left to do.
    const parts = made(mask, 'or') ?? made(mask, 'not')?.flatMap((of) => made(of, 'and') ?? [])
    const [first, second] = parts ?? []
    if (first === undefined || second === undefined) return operate('unless', amount, mask)
    if (made(mask, 'or')) return unless(unless(amount, first), second)
    return unless(unless(amount, not(first)), not(second))
  }

  /** `then` where the mask is set, else `otherwise`. */
  function select(test: number, then: number, otherwise: number): number {
    if (test === yes) return then
    if (test === no) return otherwise
    const [a, b] = [where(test, then), where(not(test), otherwise)]
    if (a === b) return a
    if (b === unknown) return unless(a, not(test))
    if (a === unknown) return unless(b, test)
    if (b === nothing) return operate('or_nothing', a, test)
    if (a === nothing) return operate('nothing_if', b, test)
    const without = made(test, 'not')?.[0]
    return without === undefined ? operate('select', test, a, b) : operate('select', without, b, a)
  }

  /** `then` where it holds, `otherwise` where it fails, else unknown. */
  function choose(holds: number, fails: number, then: number, otherwise: number): number {
    const decided = or(holds, fails)
    if (steps[decided]?.does === 'or') return select(holds, then, select(fails, otherwise, unknown))
    return unless(select(holds, then, otherwise), not(decided))
  }

  return { unknown, nothing, unless, select, choose }
}

export type Chosen = ReturnType<typeof chosen>
