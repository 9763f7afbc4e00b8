import type { Decimal } from '../../../policies/decimal'
import type { Fraction } from '../../fraction'
import { add, compare, divide, multiply, subtract, unit, whole, wholeSteps } from '../../fraction'
import type { Line } from './line'
import { isLevel, level, valueAt } from './line'
import type { Mark, Pieces } from './pieces'
import { unite } from './pieces'

/** More jumps than this are no picture, and no curve. */
const mostJumps = 5_000

/** A stretch of a line with the points inside it at which it meets a multiple of the step, in order. */
function jumps(
  line: Line,
  from: Fraction,
  to: Fraction,
  step: Decimal,
): readonly Fraction[] | null {
  if (isLevel(line)) return []
  const [start, end] = [valueAt(line, from), valueAt(line, to)]
  const rising = compare(start, end) < 0
  const [lower, upper] = rising ? [start, end] : [end, start]
  const first = wholeSteps(lower, step)
  if (subtract(wholeSteps(upper, step), first).n.greaterThan(mostJumps)) return null
  const points: Fraction[] = []
  for (let count = add(first, unit); ; count = add(count, unit)) {
    const met = multiply(count, whole(step))
    if (compare(met, upper) >= 0) break
    points.push(divide(subtract(met, line.intercept), line.slope))
  }
  return rising ? points : points.reverse()
}

const half = (a: Fraction, b: Fraction): Fraction => divide(add(a, b), add(unit, unit))

/**
 * How many whole steps a curve holds: level pieces with a jump wherever it meets a multiple of the step, which the
 * parameter of the step is named for. Null where there are too many jumps.
 */
export function wholes(
  curve: Pieces<Line | null>,
  step: Decimal,
  parameter: string,
): Pieces<Line | null> | null {
  const held = (value: Fraction): Line => level(wholeSteps(value, step))
  const xs: Fraction[] = []
  const at: (Line | null)[] = []
  const after: (Line | null)[] = []
  const marks: (readonly Mark[])[] = []
  const met: readonly Mark[] = [{ parameter }]
  for (const [i, x] of curve.xs.entries()) {
    const here = curve.at[i] ?? null
    const own = curve.marks[i] ?? []
    xs.push(x)
    at.push(here && held(valueAt(here, x)))
    const [before, line, next] = [curve.after[i - 1], curve.after[i] ?? null, curve.xs[i + 1]]
    marks.push(before && line && before !== line ? unite(own, met) : own)
    if (!next) break
    const points = line ? jumps(line, x, next, step) : []
    if (!points) return null
    const stretch = [x, ...points, next]
    for (const [n, end] of stretch.slice(1).entries()) {
      after.push(line && held(valueAt(line, half(stretch[n] ?? x, end))))
      if (end === next) break
      xs.push(end)
      at.push(line && held(valueAt(line, end)))
      marks.push(met)
    }
  }
  return { xs, at, after, marks }
}
