import type { Line } from '../../calculator/algebras/curve/line'
import { valueAt } from '../../calculator/algebras/curve/line'
import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import { bendsOf, jumpsUp, rises } from './bends'
import type { PlaceCurve, VariedFact } from './varied-fact'

function everBelowStart({ curve: { xs, at, after } }: PlaceCurve): boolean {
  const [first, start] = [at[0], xs[0]]
  if (!first || !start) return false
  const least = valueAt(first, start)
  const isLess = (line: Line | null | undefined, x: Fraction | undefined): boolean =>
    !!line && !!x && compare(valueAt(line, x), least) < 0
  return xs.some((x, i) => isLess(at[i], x) || isLess(after[i - 1], x) || isLess(after[i], x))
}

const brings = ({ curve }: PlaceCurve): boolean =>
  curve.after.some((line) => line && rises(line)) || bendsOf(curve).some(jumpsUp)

/**
 * Whether more of the fact is something to strive for: it brings more somewhere, and nowhere less than
 * nothing of it does. Money already received, or last year's revenue, is none.
 */
export const isLever = ({ places }: VariedFact): boolean =>
  places.some(brings) && !places.some(everBelowStart)
