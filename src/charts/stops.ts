import type { Fraction } from '../calculator/fraction'
import { compare, finite, whole } from '../calculator/fraction'
import { Decimal } from '../policies/decimal'
import { drawn } from './point'
import { tidyStep } from './ticks'

/** The values that the marker may stand at: a closed range, counts in ones, money in tidy steps. */
export interface Track {
  readonly from: Fraction
  readonly to: Fraction
  readonly counts: boolean
  readonly step: Decimal
}

export function trackOf(from: Fraction, to: Fraction, counts: boolean): Track {
  const rough = tidyStep((drawn(to) - drawn(from)) / 1000)
  const step = new Decimal(counts ? Math.max(1, Math.ceil(rough)) : Math.max(0.01, rough))
  return {
    from,
    to,
    counts,
    step: counts && drawn(to) - drawn(from) <= 2000 ? new Decimal(1) : step,
  }
}

/** A value that the fact can take, at or just beyond `x`: whole for a count, whole fen for money. */
export function stopBeyond({ counts, to, from }: Track, x: Fraction): Fraction {
  const up = x.n.div(x.d).toDecimalPlaces(counts ? 0 : 2, Decimal.ROUND_UP)
  const down = (value: Fraction): Decimal => value.n.div(value.d)
  const least = down(from).toDecimalPlaces(counts ? 0 : 2, Decimal.ROUND_UP)
  const most = down(to).toDecimalPlaces(counts ? 0 : 2, Decimal.ROUND_DOWN)
  return whole(Decimal.min(Decimal.max(up, least), most))
}

/** The stop nearest to a drawn value. */
export function nearestStop(track: Track, value: number): Fraction {
  const { step, from, to } = track
  const tidy = whole(new Decimal(Number.isFinite(value) ? value : 0).div(step).round().times(step))
  if (compare(tidy, from) <= 0) return stopBeyond(track, from)
  if (compare(tidy, to) >= 0) return stopBeyond(track, to)
  return tidy
}

/** A stop as the scenario states it. */
export const stopText = (stop: Fraction): string => (finite(stop) ?? stop.n.div(stop.d)).toFixed()
