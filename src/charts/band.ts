import type { Curve } from '../calculator/algebras/curve'
import { zip } from '../calculator/algebras/curve/pieces'
import { amountProjection } from './modes/amount'
import type { Point } from './point'
import type { Projection } from './projection'

/** The area between the committed and the highest amount, as closed outlines; none where either is unknown. */
export function bandOutlines(
  low: Curve,
  high: Curve,
  projection: Projection = amountProjection,
): Point[][] {
  const both = zip([low, high], (pair) => pair)
  const side = (end: 0 | 1): Curve => ({
    xs: both.xs,
    marks: both.marks,
    at: both.at.map((pair) => pair[end]),
    after: both.after.map((pair) => pair[end]),
  })
  const [least, most] = [side(0), side(1)]
  const outlines: Point[][] = []
  let top: Point[] = []
  let bottom: Point[] = []
  const close = (): void => {
    if (top.length > 0) outlines.push([...top, ...bottom.reverse()])
    top = []
    bottom = []
  }
  both.after.forEach((_, i) => {
    const [over, under] = [projection.along(most, i), projection.along(least, i)]
    if (!over || !under) return close()
    top.push(...over)
    bottom.push(...under)
  })
  close()
  return outlines
}

/** The area from a line down to nothing, as closed outlines; one for every unbroken part of the line. */
export function areaUnder(line: readonly (Point | null)[]): Point[][] {
  const parts: Point[][] = [[]]
  for (const point of line) {
    if (point) parts.at(-1)?.push(point)
    else parts.push([])
  }
  return parts.flatMap((part): Point[][] => {
    const [first, last] = [part[0], part.at(-1)]
    return first && last && part.length > 1 ? [[...part, [last[0], 0], [first[0], 0]]] : []
  })
}
