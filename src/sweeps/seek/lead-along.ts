import type { Decimal } from '../../policies/decimal'
import { zero } from '../../policies/decimal'
import type { Goal } from './goal'
import type { PaidByPlace } from './paid'
import { rivalsOf } from './paid'
import type { Offer } from '../offer'
import { offersOf } from '../offer'
import { leadOf } from '../paid/lead'
import type { Bounds } from '../paid/search'
import type { Side } from '../paid/stretches'
import { stretchesOf } from '../paid/stretches'
import { multipleOf } from '../paid/whole-pass'
import type { ParameterSweep } from '../sweep-parameter'

/** The lead of a place over the best of the others on one stretch of a sweep, in 10^-places yuan, by numbers of the grid. */
export interface LeadStretch extends Bounds {
  readonly first: number
  readonly last: number
  readonly period: bigint | null
  readonly places: number
}

const ten = 10n

/** Who stays the same along the sweep pays the same on every stretch. */
const fixedSide = (amount: Decimal): Side => [{ fixed: amount, terms: [] }]

/**
 * The lead of the goal's place, stretch by stretch of the values of a parameter, as it is paid: every award cut.
 * `paid` is what the places outside the sweep pay. Null where the place has no number.
 */
export function leadAlong(
  swept: ParameterSweep,
  goal: Goal,
  paid: PaidByPlace,
): { own: Offer; stretches: readonly LeadStretch[] } | null {
  const { end, place } = goal
  const offers = offersOf(swept, 'locations', { kind: 'total' })
  const own = offers.find(({ id }) => id === place)
  if (!own) return null
  const rivals = rivalsOf(goal, paid)
  const moving = offers.filter(({ id }) => rivals.includes(id))
  const still = rivals
    .filter((id) => !moving.some((offer) => offer.id === id))
    .flatMap((id) => paid.get(id) ?? [])
  const stretches = stretchesOf([own, ...moving], end, swept).map((stretch): LeadStretch => {
    const [mine = [], ...others] = stretch.sides
    const leads = [...others, ...still.map(fixedSide)].map((side) =>
      leadOf(mine, side, end, stretch.step),
    )
    const all = leads.length > 0 ? leads : [leadOf(mine, fixedSide(zero), end, stretch.step)]
    const places = Math.max(...all.map((lead) => lead.places))
    const lowest = (of: (lead: (typeof all)[number]) => bigint): bigint =>
      all
        .map((lead) => of(lead) * ten ** BigInt(places - lead.places))
        .reduce((a, b) => (a < b ? a : b))
    const periods = all.map(({ period }) => period)
    return {
      first: stretch.first,
      last: stretch.last,
      places,
      period: periods.every((each) => each !== null) ? periods.reduce(multipleOf, 1n) : null,
      least: (a, b) => lowest((lead) => lead.least(a, b)),
      most: (a, b) => lowest((lead) => lead.most(a, b)),
    }
  })
  return stretches.length > 0 ? { own, stretches } : null
}
