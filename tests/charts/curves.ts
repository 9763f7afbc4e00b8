import type { Curve } from '../../src/calculator/algebras/curve'
import type { Line } from '../../src/calculator/algebras/curve/line'
import type { Fraction } from '../../src/calculator/fraction'
import { whole } from '../../src/calculator/fraction'
import type { PlaceCurves } from '../../src/charts/nodes'
import { Decimal } from '../../src/policies/decimal'

export const exactly = (value: number | string): Fraction => whole(new Decimal(value))

/** slope · x + intercept */
export const line = (slope: number | string, intercept: number | string): Line => ({
  slope: exactly(slope),
  intercept: exactly(intercept),
})

/** A curve from its points and stretches in turn: x, the line at x, the line after x, and so on to the last x. */
export function curveOf(
  ...parts: readonly (readonly [x: number, at: Line | null, after?: Line | null])[]
): Curve {
  return {
    xs: parts.map(([x]) => exactly(x)),
    at: parts.map(([, at]) => at),
    after: parts.slice(0, -1).map(([, , after]) => after ?? null),
    marks: parts.map(() => []),
  }
}

/** A straight line from 0 to 100. */
export const straight = (slope: number, intercept: number): Curve =>
  curveOf([0, line(slope, intercept), line(slope, intercept)], [100, line(slope, intercept)])

export const placeOf = (id: string, high: Curve, low = straight(0, 0)): PlaceCurves => ({
  id,
  high,
  low,
})
