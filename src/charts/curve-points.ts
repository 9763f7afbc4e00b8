import type { Curve } from '../calculator/algebras/curve'
import { amountProjection } from './modes/amount'
import type { Point } from './point'
import type { Projection } from './projection'

/** An end of a line at a jump: closed where the value holds, open where it does not. */
export interface JumpEnd {
  readonly at: Point
  readonly closed: boolean
}

/** A curve ready to be drawn. A null breaks the line: it jumps there, or is unknown. */
export interface CurvePoints {
  readonly line: readonly (Point | null)[]
  readonly ends: readonly JumpEnd[]
  /** From the lowest to the highest end at each jump. */
  readonly jumps: readonly (readonly [Point, Point])[]
}

/** Every corner of the curve, a jump as two ends with a gap between, an unknown stretch as a gap. */
export function curvePoints(curve: Curve, projection: Projection = amountProjection): CurvePoints {
  const line: (Point | null)[] = []
  const ends: JumpEnd[] = []
  const jumps: (readonly [Point, Point])[] = []
  const last = curve.xs.length - 1
  const stretches = curve.after.map((_, i) => projection.along(curve, i))
  const joined = (a: Point | null, b: Point | null): boolean =>
    a !== null && b !== null && projection.meet(a, b)
  curve.xs.forEach((_, i) => {
    const before = stretches[i - 1]?.at(-1) ?? null
    const after = stretches[i]?.[0] ?? null
    const here = projection.at(curve, i)
    const brokenBefore = i > 0 && !joined(before, here)
    const brokenAfter = i < last && !joined(here, after)
    const isEndless = i < last && projection.isEndless(curve, i)
    if (before) line.push(before)
    if (brokenBefore) line.push(null)
    if (here && (brokenBefore || i === 0)) line.push(here)
    if (brokenAfter) line.push(null)
    if (after && brokenAfter) line.push(after)
    line.push(...(stretches[i] ?? []).slice(1, -1))

    if (before && brokenBefore) ends.push({ at: before, closed: false })
    if (here && (brokenBefore || brokenAfter)) ends.push({ at: here, closed: true })
    if (after && brokenAfter && !isEndless) ends.push({ at: after, closed: false })

    const met = [before, here, after].flatMap((each) => (each ? [each] : []))
    const [low, high] = [...met]
      .sort((a, b) => a[1] - b[1])
      .filter((_, k, all) => k === 0 || k === all.length - 1)
    if (low && high && !projection.meet(low, high)) jumps.push([low, high])
  })
  return { line: withoutEmptyGaps(line), ends, jumps }
}

function withoutEmptyGaps(line: readonly (Point | null)[]): (Point | null)[] {
  const kept = line.filter((point, i) => point !== null || (line[i - 1] ?? null) !== null)
  return kept.at(-1) === null ? kept.slice(0, -1) : kept
}
