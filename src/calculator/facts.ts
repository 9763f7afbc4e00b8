import { zero } from '../policies/decimal'
import { evaluate } from './mechanisms/evaluate'
import type { Setting } from './setting'
import { factOf } from './setting'

/**
 * The value of a fact by id: what the scenario states, else its default, plain or derived from other facts.
 * A fact that counts as nothing beside another stated one is unknown only where none of them is stated.
 */
export function amountOfFact<N, B>(setting: Setting<N, B>, id: string): N {
  const { algebra } = setting
  const { fact, item } = factOf(setting, id)
  const plain = algebra.fact(fact, item)
  const { derived } = fact
  if (derived) {
    return algebra.choose(
      algebra.stated(fact, item),
      () => plain,
      () => evaluate(derived, setting).amount,
    )
  }
  if (fact.zero_beside) {
    const beside = fact.zero_beside
      .map((other) => algebra.stated(factOf(setting, other).fact, item))
      .reduce((a, b) => algebra.or(a, b))
    return algebra.choose(
      algebra.stated(fact, item),
      () => plain,
      () =>
        algebra.choose(
          beside,
          () => algebra.constant(zero),
          () => plain,
        ),
    )
  }
  return plain
}
