import type { Line } from '../calculator/algebras/curve/line'
import { valueAt } from '../calculator/algebras/curve/line'
import type { Fraction } from '../calculator/fraction'

/** A place in the plane of a chart: the swept fact, and yuan. Numbers for drawing only, never fed back. */
export type Point = readonly [x: number, y: number]

export const drawn = (value: Fraction): number => value.n.div(value.d).toNumber()

export const pointOn = (line: Line, x: Fraction): Point => [drawn(x), drawn(valueAt(line, x))]
