import type { Line } from '../../calculator/algebras/curve/line'
import { combine, level } from '../../calculator/algebras/curve/line'
import type { Fraction } from '../../calculator/fraction'
import { add, compare, divide, nought, subtract, whole } from '../../calculator/fraction'
import type { Decimal } from '../../policies/decimal'
import { zero } from '../../policies/decimal'
import { gridAbove, onGrid } from '../grid'
import type { Stretch, StretchPass, Term } from './stretches'
import { passAt, termAt } from './stretches'

/**
 * Where some awards rise as others fall by the same amount, the sum stays level and only the cuts move it. Looking
 * for a value at which the cuts happen to lose nothing ends after so many attempts.
 */
const attempts = 2000

const slope = ({ line }: Term): number => compare(line.slope, nought)

/** The first number from `first` on for which `holds`, where it holds for all after one that it holds for. */
function firstThat(first: number, last: number, holds: (index: number) => boolean): number | null {
  if (!holds(last)) return null
  let [low, high] = [first, last]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const together = (terms: readonly Term[]): Line =>
  terms.reduce((sum, { line }) => combine(sum, line, add), level(nought))

/** The first number at which a rising line, uncut, comes to an amount. */
function firstOn(line: Line, amount: Fraction, step: Decimal): number {
  return gridAbove(divide(subtract(amount, line.intercept), line.slope), step)
}

/** Rising and falling awards: what falls until later only asks more of what rises, so no value in between is missed. */
function throughJumps(
  { fixed, terms }: StretchPass,
  { last, step }: Stretch,
  from: number,
  wanted: Decimal,
): number | null {
  const rising = terms.filter((term) => slope(term) > 0)
  const others = terms.filter((term) => slope(term) <= 0)
  const line = together(rising)
  const cutSum = (of: readonly Term[], index: number, start: Decimal): Decimal => {
    const x = onGrid(index, step)
    return of.reduce((sum, term) => sum.plus(termAt(term, x)), start)
  }
  let index = from
  for (let attempt = 0; attempt < attempts && index <= last; attempt += 1) {
    const needed = wanted.minus(cutSum(others, index, fixed))
    const gained = (at: number): boolean => cutSum(rising, at, zero).greaterThanOrEqualTo(needed)
    if (gained(index)) return index
    const start = Math.max(index + 1, firstOn(line, whole(needed), step))
    const next = start <= last ? firstThat(start, last, gained) : null
    if (next === null) return null
    index = next
  }
  return null
}

/** The first number of a stretch, from `from` on, at which one pass pays the amount; null where none does. */
export function nextReaching(
  pass: StretchPass,
  stretch: Stretch,
  from: number,
  wanted: Decimal,
): number | null {
  const { last, step } = stretch
  const pays = (index: number): boolean => passAt(pass, index, step).greaterThanOrEqualTo(wanted)
  if (pays(from)) return from
  const slopes = pass.terms.map(slope)
  if (slopes.every((each) => each <= 0)) return null
  if (slopes.every((each) => each >= 0)) return firstThat(from, last, pays)
  return throughJumps(pass, stretch, from, wanted)
}
