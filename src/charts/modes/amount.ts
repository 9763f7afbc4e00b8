import type { Curve } from '../../calculator/algebras/curve'
import type { Fraction } from '../../calculator/fraction'
import { heightOf } from '../nodes'
import { drawn, pointOn } from '../point'
import type { Projection } from '../projection'
import { compare } from '../../calculator/fraction'
import { sameLine, valueAt } from '../../calculator/algebras/curve/line'
import type { ChartMode } from './mode'

/** Yuan as they are: straight pieces. */
export const amountProjection: Projection = {
  along({ xs, after }, i) {
    const line = after[i]
    return line ? [xs[i], xs[i + 1]].map((x) => pointOn(line, x as Fraction)) : null
  },
  at({ xs, at }, i) {
    const line = at[i]
    return line ? pointOn(line, xs[i] as Fraction) : null
  },
  // Both are the same exact quotient drawn twice, or differ by at least a fen.
  meet: (a, b) => Math.abs(a[1] - b[1]) < 0.005,
  isEndless: () => false,
}

/** The heights at all corners. */
export function amountHeights(curve: Curve): number[] {
  return curve.xs.flatMap((_, i) => {
    const points = [amountProjection.at(curve, i), ...(amountProjection.along(curve, i) ?? [])]
    return points.flatMap((point) => (point ? [point[1]] : []))
  })
}

export const amountMode: ChartMode = {
  heights: (curves) => curves.flatMap(amountHeights),
  projection: () => amountProjection,
  height(node) {
    const height = heightOf(node)
    return height && drawn(height)
  },
  same: (a, b, x) => (x ? compare(valueAt(a, x), valueAt(b, x)) === 0 : sameLine(a, b)),
  compares: true,
  marks: true,
}
