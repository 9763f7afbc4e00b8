import type { Curve } from '../../calculator/algebras/curve'
import type { Line } from '../../calculator/algebras/curve/line'
import type { Fraction } from '../../calculator/fraction'
import type { Frame } from '../frame'
import type { CurveNode } from '../nodes'
import type { Projection } from '../projection'

/** How the curves are drawn when they show yuan, shares, or yuan per yuan. */
export interface ChartMode {
  /** The heights that the axis of the picture has to hold. */
  heights(curves: readonly Curve[]): readonly number[]
  projection(frame: Pick<Frame, 'height' | 'y'>): Projection
  /** How high a node stands; null where it has no height. */
  height(node: CurveNode): number | null
  /** Whether two lines look the same at a value, or, without one, along a stretch. */
  same(a: Line, b: Line, x: Fraction | null): boolean
  /** Whether crossings, leaders and the band down to the firm amount mean something. */
  readonly compares: boolean
  /** Whether a bend is marked on the line; else it shows as a step. */
  readonly marks: boolean
}
