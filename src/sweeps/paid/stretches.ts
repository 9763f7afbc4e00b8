import type { Line } from '../../calculator/algebras/curve/line'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { add, compare, divide, unit } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { Decimal } from '../../policies/decimal'
import { gridAbove, gridBelow, gridOf, onGrid } from '../grid'
import type { Offer } from '../offer'
import type { Payment } from '../paid-at'
import { passesOf } from '../paid-at'
import type { SweepResult } from '../sweep'
import type { SweptFact } from '../swept-fact'
import type { SweptParameter } from '../swept-parameter'

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

/** What one offer pays on a stretch: its passes, of which the end settles one. */
export type Side = readonly StretchPass[]

/** Values of the grid, by number, between which every award of some offers is one straight line. */
export interface Stretch {
  readonly first: number
  readonly last: number
  /** What one step of the grid is: a fen, or one of a count. */
  readonly step: Decimal
  /** One for each offer, in their order. */
  readonly sides: readonly Side[]
}

/** The sweep whose values of the grid are asked for. */
export type Swept = Pick<SweepResult, 'sweep'> & {
  readonly swept: SweptFact | SweptParameter
}

const two = add(unit, unit)

function sideAt(passes: readonly Payment[], inside: Fraction): Side {
  return passes.map(({ fixed, varying }) => ({
    fixed,
    terms: varying.flatMap(({ curve, step: cut }) => {
      const line = pieceAt(curve, inside)
      return line ? [{ line, cut }] : []
    }),
  }))
}

/**
 * The range of a sweep in stretches, single points where a break of some offer meets the grid; without those where
 * some offer has no number.
 */
export function stretchesOf(
  offers: readonly Offer[],
  end: End,
  { sweep, swept }: Swept,
): Stretch[] {
  const step = gridOf(swept)
  const passes = offers.map((offer) => passesOf(offer, end))
  const curves = passes.flat().flatMap(({ varying }) => varying.map(({ curve }) => curve))
  const xs = [...offers.map((offer) => offer[end]), ...curves]
    .flatMap(({ xs: own }) => own)
    .sort(compare)
    .filter((x, i, all) => i === 0 || compare(x, all[i - 1] as Fraction) !== 0)
  const [least, most] = [gridAbove(sweep.from, step), gridBelow(sweep.to, step)]
  const found: Stretch[] = []
  const take = (from: number, to: number, inside: Fraction): void => {
    const [first, last] = [Math.max(from, least), Math.min(to, most)]
    if (first > last || offers.some((offer) => !pieceAt(offer[end], inside))) return
    found.push({ first, last, step, sides: passes.map((each) => sideAt(each, inside)) })
  }
  xs.forEach((x, i) => {
    const below = gridBelow(x, step)
    if (compare(onGrid(below, step), x) === 0) take(below, below, x)
    const next = xs[i + 1]
    if (next) take(below + 1, gridAbove(next, step) - 1, divide(add(x, next), two))
  })
  return found
}
