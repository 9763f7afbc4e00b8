import type { Curve } from '../calculator/algebras/curve'
import type { Point } from './point'
import { drawn, pointOn } from './point'

/** An end of a line at a jump: closed where the value holds, open where it does not. */
export interface JumpEnd {
  readonly at: Point
  readonly closed: boolean
}

/** A curve ready to be drawn. A null breaks the line: the amount jumps there, or is unknown. */
export interface CurvePoints {
  readonly line: readonly (Point | null)[]
  readonly ends: readonly JumpEnd[]
  /** From the lowest to the highest end at each jump. */
  readonly jumps: readonly (readonly [Point, Point])[]
}

/** Every corner of the curve, a jump as two ends with a gap between, an unknown stretch as a gap. */
export function curvePoints(curve: Curve): CurvePoints {
  const line: (Point | null)[] = []
  const ends: JumpEnd[] = []
  const jumps: (readonly [Point, Point])[] = []
  const last = curve.xs.length - 1
  curve.xs.forEach((x, i) => {
    const [before, here, after] = [curve.after[i - 1], curve.at[i], curve.after[i]].map(
      (each) => each && pointOn(each, x),
    )
    const brokenBefore = i > 0 && !same(before, here)
    const brokenAfter = i < last && !same(here, after)
    if (before) line.push(before)
    if (brokenBefore) line.push(null)
    if (here && (brokenBefore || i === 0)) line.push(here)
    if (brokenAfter) line.push(null)
    if (after && brokenAfter) line.push(after)

    if (before && brokenBefore) ends.push({ at: before, closed: false })
    if (here && (brokenBefore || brokenAfter)) ends.push({ at: here, closed: true })
    if (after && brokenAfter) ends.push({ at: after, closed: false })

    const heights = [before, here, after].flatMap((each) => (each ? [each[1]] : []))
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    if (heights.length > 1 && high > low)
      jumps.push([
        [drawn(x), low],
        [drawn(x), high],
      ])
  })
  return { line: withoutEmptyGaps(line), ends, jumps }
}

/** Both ends are the same exact quotient drawn twice, or differ by at least a fen. */
function same(a: Point | null | undefined, b: Point | null | undefined): boolean {
  return Boolean(a && b) && Math.abs((a?.[1] ?? 0) - (b?.[1] ?? 0)) < 0.005
}

function withoutEmptyGaps(line: readonly (Point | null)[]): (Point | null)[] {
  const kept = line.filter((point, i) => point !== null || (line[i - 1] ?? null) !== null)
  return kept.at(-1) === null ? kept.slice(0, -1) : kept
}
