import { zero } from '../policies/decimal'
import { evaluate } from './mechanisms/evaluate'
import type { Setting } from './setting'
import { factOf } from './setting'

/**
 * The value of a fact by id: what the scenario states, else its default, plain or derived from other facts.
 * A fact that counts as nothing beside another stated one is unknown only where none of them is stated; a
 * default that another stated fact blocks leaves the fact unknown.
 */
export function amountOfFact<N, B>(setting: Setting<N, B>, id: string): N {
  const { algebra } = setting
  const { fact, item } = factOf(setting, id)
  const plain = algebra.fact(fact, item)
  const { derived, zero_beside, no_default_beside } = fact
  // Certain either way; it asks after other facts, and must not pass for the question whether this one is stated.
  const someStated = (others: readonly string[]): B =>
    algebra.surely(
      others
        .map((other) => algebra.stated(factOf(setting, other).fact, item))
        .reduce(algebra.or, algebra.no),
    )
  const unlessStated = (standIn: () => N): N =>
    algebra.choose(algebra.stated(fact, item), () => plain, standIn)
  if (derived) {
    const standIn = (): N => evaluate(derived, setting).amount
    if (!no_default_beside) return unlessStated(standIn)
    return unlessStated(() => algebra.choose(someStated(no_default_beside), () => plain, standIn))
  }
  if (!zero_beside) return plain
  return unlessStated(() =>
    algebra.choose(
      someStated(zero_beside),
      () => algebra.constant(zero),
      () => plain,
    ),
  )
}
