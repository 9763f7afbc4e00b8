import type { End } from '../../calculator/range'
import { Decimal, zero } from '../../policies/decimal'
import { onGrid } from '../grid'
import type { Offer } from '../offer'
import type { Lead } from '../paid/lead'
import { leadOf, onePeriod } from '../paid/lead'
import { above, greatest } from '../paid/search'
import type { Side, Stretch, Swept } from '../paid/stretches'
import { stretchesOf } from '../paid/stretches'
import { wholeUnits } from '../paid/whole-pass'

/** The amount wanted in yuan, the end that is to reach it, and the sweep whose range is searched. */
export interface Wish {
  readonly wanted: Decimal
  readonly end: End
  readonly sweep: Swept
}

/**
 * The answer for one place. `at` is a value that a scenario can state, yuan to the fen or a whole count, and
 * `pays` what the place pays there in yuan, cut as it is paid.
 */
export type Reach =
  /** The least value of the range at which the amount wanted is paid. */
  | { readonly kind: 'reached'; readonly at: Decimal; readonly pays: Decimal }
  /** The amount is paid nowhere in the range: the most that is, and the least value that pays it. */
  | { readonly kind: 'missed'; readonly at: Decimal; readonly pays: Decimal }
  /** No number anywhere in the range. */
  | { readonly kind: 'silent' }

const nothing: Side = [{ fixed: zero, terms: [] }]

/** What an offer pays on a stretch, in the small unit of its lead over nothing. */
interface Paying extends Stretch {
  readonly pays: Lead
}

const yuan = (units: bigint, { places }: Lead): Decimal =>
  new Decimal(units.toString()).div(new Decimal(10).pow(places))

/** The first value of the grid at which so much is paid, and what is paid there. */
function firstOf(all: readonly Paying[], wanted: Decimal): { at: Decimal; pays: Decimal } | null {
  for (const { first, last, step, pays } of all) {
    const limit = -wholeUnits(wanted.negated(), pays.places) - 1n
    const index = above(pays, 'first', ...onePeriod(pays, 'first', first, last), limit)
    if (index === null) continue
    return { at: onGrid(Number(index), step).n, pays: yuan(pays.most(index, index), pays) }
  }
  return null
}

/**
 * From which value of the swept fact on a place pays an amount. Found on the exact pieces and settled on the
 * amounts as they are cut: at `at` the place pays it, at no value below it does. Farther on it may pay less again.
 */
export function reachOf(offer: Offer, { wanted, end, sweep }: Wish): Reach {
  const all = stretchesOf([offer], end, sweep).map((stretch): Paying => {
    const [own = []] = stretch.sides
    return { ...stretch, pays: leadOf(own, nothing, end, stretch.step) }
  })
  const found = firstOf(all, wanted)
  if (found) return { kind: 'reached', ...found }
  const amounts = all.map(({ first, last, pays }) =>
    yuan(greatest(pays, ...onePeriod(pays, 'first', first, last)), pays),
  )
  if (amounts.length === 0) return { kind: 'silent' }
  const most = firstOf(all, Decimal.max(...amounts))
  return most ? { kind: 'missed', ...most } : { kind: 'silent' }
}
