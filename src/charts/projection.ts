import type { Curve } from '../calculator/algebras/curve'
import type { Point } from './point'

/** How the pieces of a curve stand in the plane of a chart. Numbers for drawing only. */
export interface Projection {
  /** Points along a stretch with the limits at both its ends, so many as its bend asks for; null where it is unknown. */
  along(curve: Curve, stretch: number): readonly Point[] | null
  /** What holds at a break itself, or at an end of the range; null where nothing does. */
  at(curve: Curve, i: number): Point | null
  /** Whether two points at one x are the same. */
  meet(a: Point, b: Point): boolean
  /** Whether a stretch comes from beyond the picture: its first point is then no end. */
  isEndless(curve: Curve, stretch: number): boolean
}
