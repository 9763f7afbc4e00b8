import type { Curve } from '../calculator/algebras/curve'
import { isFlat } from '../calculator/algebras/curve'
import { compare, whole } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { offersOf } from './offer'
import type { StandingAlong } from './standing-along'
import { standingAlong } from './standing-along'
import { sweepParameter } from './sweep-parameter'
import type { NoAxis, SweptParameter } from './swept-parameter'
import { noAxis, sweptParameter } from './swept-parameter'

/** What every place pays at most along one number of the law, and where one place stands; yuan, uncut. */
export interface AlongNumber {
  readonly swept: SweptParameter
  readonly from: Decimal
  readonly to: Decimal
  readonly awards: ReadonlyMap<string, Curve>
  readonly standing: StandingAlong
}

/** Why there is no picture along a number. */
export type NotAlong = NoAxis | 'refused' | 'flat'

/** A little beyond the last value at which something bends, and beyond the values that are to be seen. */
function fittedEnd({ step, most }: SweptParameter, own: Curve, seen: readonly Decimal[]): Decimal {
  const last = own.xs.slice(1, -1).at(-1)
  const ends = [...seen, ...(last ? [last.n.div(last.d)] : [])].map((each) => each.times('1.3'))
  const wanted = Decimal.max(step.times(10), ...ends)
  return Decimal.min(most, wanted.div(step).ceil().times(step))
}

/**
 * The awards along one number of the law, as far as anything changes and the values of `seen` reach; or why amounts
 * are no lines along it, or do not depend on it.
 */
export function alongNumber(
  corpus: Corpus,
  scenario: Scenario,
  { id, place, seen }: { id: string; place: string; seen: readonly Decimal[] },
): AlongNumber | { readonly not: NotAlong } {
  const parameter = corpus.parameters.get(id)
  const none = parameter && noAxis(corpus, parameter)
  const swept = parameter && sweptParameter(corpus, parameter)
  if (none || !swept) return { not: none ?? 'date' }
  const sweep = (to: Decimal) =>
    sweepParameter(corpus, scenario, { id, from: whole(swept.least), to: whole(to) })
  const full = sweep(swept.most)
  if ('problem' in full) return { not: 'refused' }
  const total = { kind: 'total' as const }
  const own = offersOf(full, 'locations', total).find((each) => each.id === place)
  if (!own || isFlat(own.high)) return { not: 'flat' }
  const to = fittedEnd(swept, own.high, seen)
  const found = compare(whole(to), whole(swept.most)) === 0 ? full : sweep(to)
  if ('problem' in found) return { not: 'refused' }
  const standing = standingAlong(scenario, found, place)
  if (!standing) return { not: 'flat' }
  const offers = offersOf(found, 'locations', total)
  const awards = new Map(offers.map(({ id: of, high }) => [of, high]))
  return { swept, from: swept.least, to, awards, standing }
}
