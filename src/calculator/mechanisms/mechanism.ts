import type { Condition, ConditionOf, Formula, FormulaOf } from '../../policies/schema'
import type { Outcome, Setting } from '../setting'

/** Says once, in the words of the algebra, what a kind of formula comes to. */
export type Mechanism<K extends Formula['kind']> = <N, B>(
  formula: FormulaOf<K>,
  setting: Setting<N, B>,
) => Outcome<N, B>

/** Says once when a kind of condition holds. */
export type Test<K extends Condition['kind']> = <N, B>(
  condition: ConditionOf<K>,
  setting: Setting<N, B>,
) => B
