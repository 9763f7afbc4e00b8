import type { Curve } from '../calculator/algebras/curve'
import type { Line } from '../calculator/algebras/curve/line'
import { sameLine, valueAt } from '../calculator/algebras/curve/line'
import type { Mark } from '../calculator/algebras/curve/pieces'
import { pieceAt } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import { compare } from '../calculator/fraction'
import { findCrossings } from '../sweeps/crossings'
import type { End } from '../calculator/stacking/standing'

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

/** A point where the curve of one place overtakes that of another. */
export interface Meeting {
  readonly kind: 'meeting'
  readonly key: string
  readonly at: Fraction
  readonly amount: Fraction
  readonly over: string
  readonly under: string
  /** Whether the overtaking place pays the most of all from here on. */
  readonly leads: boolean
}

export type CurveNode = Breakpoint | Meeting

/** The two bounds of one place along the swept fact. */
export interface PlaceCurves {
  readonly id: string
  readonly low: Curve
  readonly high: Curve
}

function breakpointsOf({ id, low, high }: PlaceCurves): Breakpoint[] {
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
  const top = of(high, 'high')
  const firm = of(low, 'low').filter(
    ({ at, after }) =>
      !top.some((each) => compare(each.at, at) === 0 && sameLine(each.after, after)),
  )
  return [...top, ...firm]
}

function isHighest(place: string, at: Fraction, places: readonly PlaceCurves[]): boolean {
  const just = (curve: Curve): Line | null => {
    const i = curve.xs.findLastIndex((x) => compare(x, at) <= 0)
    return curve.after[Math.min(i, curve.after.length - 1)] ?? null
  }
  const own = places.find(({ id }) => id === place)
  const line = own && just(own.high)
  if (!line) return false
  return places.every(({ id, high }) => {
    const rival = id === place ? null : just(high)
    if (!rival) return true
    const order = compare(valueAt(line, at), valueAt(rival, at))
    return order > 0 || (order === 0 && compare(line.slope, rival.slope) >= 0)
  })
}

/** All breakpoints and all crossings of the highest amounts, from left to right. */
export function findNodes(places: readonly PlaceCurves[]): CurveNode[] {
  const curves = new Map(places.map(({ id, high }) => [id, high]))
  const meetings = findCrossings(curves).map(
    ({ between, at, amount, leaderAfter }, i): Meeting => ({
      kind: 'meeting',
      key: `meeting.${between.join('.')}.${i}`,
      at,
      amount,
      over: leaderAfter,
      under: between[0] === leaderAfter ? between[1] : between[0],
      leads: isHighest(leaderAfter, at, places),
    }),
  )
  const all: CurveNode[] = [...places.flatMap(breakpointsOf), ...meetings]
  return all.sort((a, b) => compare(a.at, b.at))
}

/** The height at which a node is drawn, in yuan; null where nothing is known there. */
export function heightOf(node: CurveNode): Fraction | null {
  if (node.kind === 'meeting') return node.amount
  const line = node.here ?? node.before ?? node.after
  return line && valueAt(line, node.at)
}

/** The value of a curve at the end of the range. */
export function lastValue(curve: Curve): Fraction | null {
  const end = curve.xs.at(-1)
  const line = end && (pieceAt(curve, end) ?? curve.after.at(-1) ?? null)
  return end && line ? valueAt(line, end) : null
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
