import type { End } from '../../calculator/stacking/standing'
import { Decimal } from '../../policies/decimal'
import { onGrid } from '../grid'
import type { Offer } from '../offer'
import { settled } from '../paid-at'
import type { SweepResult } from '../sweep'
import { nextReaching } from './next-reaching'
import type { Stretch } from './stretches'
import { passAt, stretchesOf } from './stretches'

/** The amount wanted in yuan, the end that is to reach it, and the sweep whose range is searched. */
export interface Wish {
  readonly wanted: Decimal
  readonly end: End
  readonly sweep: Pick<SweepResult, 'sweep' | 'place'>
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

const paysAt = ({ passes, step }: Stretch, index: number, end: End): Decimal =>
  settled(
    end,
    passes.map((pass) => passAt(pass, index, step)),
  )

/** One pass is enough for the high end; the low end needs both. */
function firstIn(stretch: Stretch, end: End, wanted: Decimal): number | null {
  const { first, last, passes } = stretch
  const next = (from: number): (number | null)[] =>
    passes.map((pass) => nextReaching(pass, stretch, from, wanted))
  if (end === 'high' || passes.length === 1) {
    const found = next(first).filter((index) => index !== null)
    return found.length > 0 ? Math.min(...found) : null
  }
  for (let from = first; from <= last;) {
    const found = next(from)
    if (found.some((index) => index === null)) return null
    const later = Math.max(...found.map(Number))
    if (later === from) return from
    from = later
  }
  return null
}

function firstOf(
  all: readonly Stretch[],
  end: End,
  wanted: Decimal,
): { at: Decimal; pays: Decimal } | null {
  for (const stretch of all) {
    const index = firstIn(stretch, end, wanted)
    if (index === null) continue
    return { at: onGrid(index, stretch.step).n, pays: paysAt(stretch, index, end) }
  }
  return null
}

/**
 * From which value of the swept fact on a place pays an amount. Found on the exact pieces and settled on the
 * amounts as they are cut: at `at` the place pays it, one fen or one unit below it does not. Farther on it may
 * pay less again. Where rising and falling awards cancel out, the most may be off by less than their cuts.
 */
export function reachOf(offer: Offer, { wanted, end, sweep }: Wish): Reach {
  const all = stretchesOf(offer, end, sweep)
  const found = firstOf(all, end, wanted)
  if (found) return { kind: 'reached', ...found }
  const ends = all.flatMap((each) => [paysAt(each, each.first, end), paysAt(each, each.last, end)])
  if (ends.length === 0) return { kind: 'silent' }
  const most = firstOf(all, end, Decimal.max(...ends))
  return most ? { kind: 'missed', ...most } : { kind: 'silent' }
}
