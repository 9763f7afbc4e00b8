import type { Curve } from '../calculator/algebras/curve'
import type { Line } from '../calculator/algebras/curve/line'
import { sameLine, valueAt } from '../calculator/algebras/curve/line'
import type { Mark } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import { compare, whole } from '../calculator/fraction'
import type { End } from '../calculator/range'
import type { Decimal } from '../policies/decimal'
import type { Offer } from '../sweeps/offer'
import { paidAt as amountAt } from '../sweeps/paid-at'
import { pairsOf } from '../sweeps/paid/crossings'
import type { Swept } from '../sweeps/paid/stretches'
import { leadersOf } from '../sweeps/ranking'

/** A point where the curve of one place bends or jumps. Amounts in yuan, uncut. */
export interface Breakpoint {
  readonly kind: 'breakpoint'
  readonly key: string
  readonly place: string
  readonly bound: End
  readonly at: Fraction
  readonly marks: readonly Mark[]
  readonly before: Line | null
  readonly here: Line | null
  readonly after: Line | null
}

/** A point where the curve of one place overtakes that of another. Amounts in yuan. */
export interface Meeting {
  readonly kind: 'meeting'
  readonly key: string
  /** Where the uncut lines cross, and how high. */
  readonly at: Fraction
  readonly amount: Fraction
  readonly over: string
  readonly under: string
  /** From where on the overtaking place is paid more; null where the cuts leave their order as it is. */
  readonly paidAt: Decimal | null
  /** What it is paid there. */
  readonly paid: Decimal | null
  /** Whether it is paid the most of all there, alone or as much as others; null where it is not. */
  readonly leads: 'alone' | 'shared' | null
}

export type CurveNode = Breakpoint | Meeting

/** The two bounds of one place along the swept fact. */
export interface PlaceCurves {
  readonly id: string
  readonly low: Curve
  readonly high: Curve
}

function breakpointsOf({ id, low, high }: PlaceCurves, end: End): Breakpoint[] {
  const of = (curve: Curve, bound: End): Breakpoint[] =>
    curve.xs.flatMap((at, i) => {
      const before = curve.after[i - 1]
      const after = curve.after[i]
      if (before === undefined || after === undefined) return []
      const here = curve.at[i] ?? null
      const marks = curve.marks[i] ?? []
      const key = [id, bound, i].join('.')
      return [{ kind: 'breakpoint', key, place: id, bound, at, marks, before, here, after }]
    })
  if (end === 'low') return of(low, 'low')
  const top = of(high, 'high')
  const firm = of(low, 'low').filter(
    ({ at, after }) =>
      !top.some((each) => compare(each.at, at) === 0 && sameLine(each.after, after)),
  )
  return [...top, ...firm]
}

/** How the overtaking place stands among all where it is paid more for the first time. */
function standingAt(over: string, paidAt: Decimal | null, offers: readonly Offer[], end: End) {
  if (!paidAt) return { paid: null, leads: null }
  const x = whole(paidAt)
  const amounts = offers.map((offer) => ({ id: offer.id, amount: amountAt(offer, end, x) }))
  const first = leadersOf(amounts)
  const isFirst = first?.ids.includes(over) ?? false
  return {
    paid: amounts.find(({ id }) => id === over)?.amount ?? null,
    leads: !isFirst ? null : first?.ids.length === 1 ? ('alone' as const) : ('shared' as const),
  }
}

/** All crossings of one end of the amounts. */
function meetingsOf(offers: readonly Offer[], swept: Swept, end: End): Meeting[] {
  return pairsOf(offers, end, swept)
    .flatMap(({ crossings }) => crossings)
    .map(({ between, at, amount, leaderAfter, paidAt: found, turns }, i) => ({
      kind: 'meeting',
      key: `meeting.${between.join('.')}.${i}`,
      at,
      amount,
      over: leaderAfter,
      under: between[0] === leaderAfter ? between[1] : between[0],
      paidAt: turns ? found : null,
      ...standingAt(leaderAfter, turns ? found : null, offers, end),
    }))
}

/**
 * All breakpoints and all crossings from left to right: of the highest amounts, with the bends of the firm ones beside
 * them, or of the firm ones alone.
 */
export function findNodes(offers: readonly Offer[], swept: Swept, end: End = 'high'): CurveNode[] {
  const bends = offers.flatMap((offer) => breakpointsOf(offer, end))
  const all: CurveNode[] = [...bends, ...meetingsOf(offers, swept, end)]
  return all.sort((a, b) => compare(toldAt(a), toldAt(b)))
}

/** The value at which a node is told: a crossing where the new order is paid. */
export const toldAt = (node: CurveNode): Fraction =>
  node.kind === 'meeting' && node.paidAt ? whole(node.paidAt) : node.at

/** The height at which a node is drawn, in yuan; null where nothing is known there. */
export function heightOf(node: CurveNode): Fraction | null {
  if (node.kind === 'meeting') return node.amount
  const line = node.here ?? node.before ?? node.after
  return line && valueAt(line, node.at)
}

/** The amounts just before, at and just after a breakpoint, in yuan; null where unknown. */
export function valuesAround({ before, here, after, at }: Breakpoint): (Fraction | null)[] {
  return [before, here, after].map((line) => line && valueAt(line, at))
}

/** A jump is drawn by its ends, not by a mark. */
export function isJump(node: CurveNode): boolean {
  if (node.kind !== 'breakpoint') return false
  const [before, here, after] = valuesAround(node)
  if (!before || !here || !after) return true
  return compare(before, here) !== 0 || compare(here, after) !== 0
}
