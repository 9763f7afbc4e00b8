import type { Bound, PlaceSum } from '../../sweeps/paid-at'
import { paidAt } from '../../sweeps/paid-at'
import type { PlaceCurves } from '../../charts/nodes'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { en, zh } from '../../locales/chart'
import type { Decimal } from '../../policies/decimal'
import type { View } from '../../stores/sweep'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../facts'

/** One line of the chart: a place or a document, with its words. */
export interface ComparedCurve extends PlaceCurves {
  readonly name: string
  /** For the end of the line where room is scarce. */
  readonly short: string
  readonly sum: PlaceSum
  /** 征求意见稿, 草案: stands with every number that rests on a draft. */
  readonly badges: readonly string[]
}

/** What one line is worth at one value; null where it has no number. */
export interface Readout {
  readonly id: string
  readonly name: string
  readonly badges: readonly string[]
  readonly high: Decimal | null
  readonly low: Decimal | null
  readonly inForce: boolean
}

/** All places or documents of a sweep, in the order of the data. */
export function comparedCurves(
  { result }: SweepResult,
  view: View,
  { say, locale }: Speech,
): ComparedCurve[] {
  const { corpus } = result.setting
  const short: Readonly<Record<string, string>> = (locale === 'en' ? en : zh).short
  const names =
    view === 'locations'
      ? corpus.locations.map(({ id, name }) => ({ id, name }))
      : corpus.policies.map(({ id, jurisdiction }) => ({ id, name: jurisdiction.name }))
  return names.flatMap(({ id, name }) => {
    const sum = result[view].get(id)
    if (!sum) return []
    const drafts = sum.policies.filter(({ status }) => status === 'draft')
    const badges = [...new Set(drafts.map(({ badge }) => say(badge)))]
    const words = say(name)
    const { low, high } = sum
    return [{ id, name: words, short: short[id] ?? words, sum, badges, low, high }]
  })
}

/** What every line is worth at `x`, in the order given. */
export function readoutsAt(compared: readonly ComparedCurve[], x: Fraction): Readout[] {
  const amount = (sum: PlaceSum, bound: Bound): Decimal | null => paidAt(sum, bound, x)
  return compared.map(({ id, name, badges, sum }) => ({
    id,
    name,
    badges,
    high: amount(sum, 'high'),
    low: amount(sum, 'low'),
    inForce: pieceAt(sum.inForce, x) !== false,
  }))
}
