import type { Line } from '../../calculator/algebras/curve/line'
import { valueAt } from '../../calculator/algebras/curve/line'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { add, compare, cutDown, divide, unit } from '../../calculator/fraction'
import type { End } from '../../calculator/stacking/standing'
import type { Decimal } from '../../policies/decimal'
import { gridAbove, gridBelow, gridStep, onGrid } from '../grid'
import type { Offer } from '../offer'
import { passesOf } from '../paid-at'
import type { SweepResult } from '../sweep'

/** One award on a stretch: a straight line, and the step that it is cut down to. */
export interface Term {
  readonly line: Line
  readonly cut: Decimal
}

/** One pass of the rules on a stretch: the awards that stay, already cut, and those that vary. */
export interface StretchPass {
  readonly fixed: Decimal
  readonly terms: readonly Term[]
}

/** Values of the grid, by number, between which every award is one straight line. */
export interface Stretch {
  readonly first: number
  readonly last: number
  /** What one step of the grid is: a fen, or one of a count. */
  readonly step: Decimal
  readonly passes: readonly StretchPass[]
}

export const termAt = ({ line, cut }: Term, x: Fraction): Decimal =>
  cutDown(valueAt(line, x), cut).n

/** What one pass pays at one value of the grid, in yuan. */
export function passAt({ fixed, terms }: StretchPass, index: number, step: Decimal): Decimal {
  const x = onGrid(index, step)
  return terms.reduce((sum, term) => sum.plus(termAt(term, x)), fixed)
}

const two = add(unit, unit)

/** The range of a sweep in stretches, single points where a break meets the grid; without those that have no number. */
export function stretchesOf(
  offer: Offer,
  end: End,
  { sweep, place }: Pick<SweepResult, 'sweep' | 'place'>,
): Stretch[] {
  const step = gridStep(place.fact)
  const passes = passesOf(offer, end)
  const curves = passes.flatMap(({ varying }) => varying.map(({ curve }) => curve))
  const xs = [offer[end], ...curves]
    .flatMap(({ xs: own }) => own)
    .sort(compare)
    .filter((x, i, all) => i === 0 || compare(x, all[i - 1] as Fraction) !== 0)
  const [least, most] = [gridAbove(sweep.from, step), gridBelow(sweep.to, step)]
  const found: Stretch[] = []
  const take = (from: number, to: number, inside: Fraction): void => {
    const [first, last] = [Math.max(from, least), Math.min(to, most)]
    if (first > last || !pieceAt(offer[end], inside)) return
    const own = passes.map(({ fixed, varying }) => ({
      fixed,
      terms: varying.flatMap(({ curve, step: cut }) => {
        const line = pieceAt(curve, inside)
        return line ? [{ line, cut }] : []
      }),
    }))
    found.push({ first, last, step, passes: own })
  }
  xs.forEach((x, i) => {
    const below = gridBelow(x, step)
    if (compare(onGrid(below, step), x) === 0) take(below, below, x)
    const next = xs[i + 1]
    if (next) take(below + 1, gridAbove(next, step) - 1, divide(add(x, next), two))
  })
  return found
}
