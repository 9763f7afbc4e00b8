import type { Point } from './point'

/** A rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A straight line from one point to another, in pixels. */
export type Segment = readonly [Point, Point]

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
})

/** Whether a straight line passes through a box (Liang and Barsky). */
export function passes(box: Box, [[x1, y1], [x2, y2]]: Segment): boolean {
  let [start, end] = [0, 1]
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ]
  for (const [toward, distance] of sides) {
    if (toward === 0) {
      if (distance < 0) return false
    } else if (toward < 0) start = Math.max(start, distance / toward)
    else end = Math.min(end, distance / toward)
  }
  return start < end
}
