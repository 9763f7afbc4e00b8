import type { Curve } from '../calculator/algebras/curve'
import { zip } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import type { Point } from './point'
import { pointOn } from './point'

/** The area between the committed and the highest amount, as closed outlines; none where either is unknown. */
export function bandOutlines(low: Curve, high: Curve): Point[][] {
  const both = zip([low, high], (pair) => pair)
  const outlines: Point[][] = []
  let top: Point[] = []
  let bottom: Point[] = []
  const close = (): void => {
    if (top.length > 0) outlines.push([...top, ...bottom.reverse()])
    top = []
    bottom = []
  }
  both.after.forEach(([least, most], i) => {
    if (!least || !most) return close()
    for (const x of [both.xs[i], both.xs[i + 1]] as [Fraction, Fraction]) {
      top.push(pointOn(most, x))
      bottom.push(pointOn(least, x))
    }
  })
  close()
  return outlines
}
