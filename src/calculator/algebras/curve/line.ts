import type { Fraction } from '../../fraction'
import { add, compare, isZero, multiply, nought } from '../../fraction'

/** slope · x + intercept */
export interface Line {
  readonly slope: Fraction
  readonly intercept: Fraction
}

export const level = (value: Fraction): Line => ({ slope: nought, intercept: value })

export const isLevel = (line: Line): boolean => isZero(line.slope)

export function valueAt(line: Line, x: Fraction): Fraction {
  return isLevel(line) ? line.intercept : add(multiply(line.slope, x), line.intercept)
}

export const combine = (
  a: Line,
  b: Line,
  operate: (a: Fraction, b: Fraction) => Fraction,
): Line => ({
  slope: operate(a.slope, b.slope),
  intercept: operate(a.intercept, b.intercept),
})

export const scaled = (line: Line, by: Fraction): Line => ({
  slope: isLevel(line) ? line.slope : multiply(line.slope, by),
  intercept: multiply(line.intercept, by),
})

export function sameLine(a: Line | null, b: Line | null): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return compare(a.slope, b.slope) === 0 && compare(a.intercept, b.intercept) === 0
}
