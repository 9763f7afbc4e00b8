import type { Curve } from '../calculator/algebras/curve'
import { curve } from '../calculator/algebras/curve'
import type { Scenario } from '../calculator/scenario'
import { one, zero } from '../policies/decimal'
import { offersOf } from './offer'
import type { SweepResult } from './sweep'

/** Where one place stands among all along a sweep, by what is paid at most, uncut. */
export interface StandingAlong {
  readonly place: string
  /** Yuan that the best of the others is ahead, below nothing where the place leads; unknown where either has no number. */
  readonly gap: Curve
  /** 1 where nobody is ahead; unknown where the gap is: nobody stands first of one. */
  readonly rank: Curve
}

/** The gap to the leader and the rank of a place, in the same exact pieces as the awards; null where there is no such place. */
export function standingAlong(
  scenario: Scenario,
  swept: Pick<SweepResult, 'sweep' | 'result'>,
  place: string,
): StandingAlong | null {
  const algebra = curve(scenario, swept.sweep)
  const offers = offersOf(swept, 'locations', { kind: 'total' })
  const own = offers.find(({ id }) => id === place)?.high
  if (!own) return null
  const others = offers.filter(({ id }) => id !== place).map(({ high }) => high)
  const best = others.reduce(
    (a, b) =>
      algebra.choose(
        algebra.known(a),
        () =>
          algebra.choose(
            algebra.known(b),
            () => algebra.max(a, b),
            () => a,
          ),
        () => b,
      ),
    algebra.unknown(),
  )
  const ahead = others.map((other) =>
    algebra.choose(
      algebra.surely(algebra.moreThan(other, own)),
      () => algebra.constant(one),
      () => algebra.constant(zero),
    ),
  )
  const rank = ahead.reduce(algebra.add, algebra.constant(one))
  const gap = algebra.subtract(best, own)
  return {
    place,
    gap,
    rank: algebra.choose(
      algebra.known(gap),
      () => rank,
      () => algebra.unknown(),
    ),
  }
}
