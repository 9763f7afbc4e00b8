import type { Formula } from '../../policies/schema'
import type { Outcome, Setting } from '../setting'
import { mechanisms } from './index'
import type { Mechanism } from './mechanism'

/** What a formula comes to in the setting's algebra; of a clause it goes by its kind, where amounts have names. */
export function evaluate<N, B>(formula: Formula, setting: Setting<N, B>): Outcome<N, B> {
  const { algebra, clause } = setting
  const { kind } = formula
  // The table is typed by kind; the compiler cannot follow the pairing through a union.
  const mechanism = mechanisms[kind] as Mechanism<never>
  const outcome = mechanism(formula as never, setting)
  if (!algebra.named || clause === undefined) return outcome
  return { amount: algebra.named(outcome.amount, { kind, clause }), open: outcome.open }
}

/** The formula's amount with another applied to it; its gate stays. */
export function adjust<N, B>(
  formula: Formula,
  setting: Setting<N, B>,
  change: (amount: N) => N,
): Outcome<N, B> {
  const outcome = evaluate(formula, setting)
  return { amount: change(outcome.amount), open: outcome.open }
}

/** Several formulas at once: their amounts, and a gate that is open where all are. */
export function evaluateAll<N, B>(
  formulas: readonly Formula[],
  setting: Setting<N, B>,
): { amounts: N[]; open: B } {
  const outcomes = formulas.map((each) => evaluate(each, setting))
  return {
    amounts: outcomes.map((each) => each.amount),
    open: outcomes.map((each) => each.open).reduce(setting.algebra.and, setting.algebra.yes),
  }
}
