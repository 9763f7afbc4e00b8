import type { End } from '../../calculator/range'
import type { Decimal } from '../../policies/decimal'
import type { Bounds, Outer } from './search'
import type { Side } from './stretches'
import type { WholePass, WholeTerm } from './whole-pass'
import { common, multipleOf, placesOf, valueOf, wholePass } from './whole-pass'

/** How much more one offer is paid than another along a stretch, in the small unit, by numbers of the grid. */
export interface Lead extends Bounds {
  /** What is left of the uncut lead when the cuts take from it all that they ever can. */
  readonly surely: Bounds
  /** After so many values the lead repeats itself; null where it rises or falls. */
  readonly period: bigint | null
  /** Decimals of a yuan of the small unit. */
  readonly places: number
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const floorOf = (a: bigint, b: bigint): bigint => a / b - (a % b < 0n ? 1n : 0n)
const ceilingOf = (a: bigint, b: bigint): bigint => -floorOf(-a, b)

/** What the cut takes from an award at least and at most, over all values of the grid, times `over` ÷ `cut`. */
function losses({ rise, base, over }: WholeTerm): {
  readonly least: bigint
  readonly most: bigint
} {
  const apart = common(rise, over)
  const rest = ((base % apart) + apart) % apart
  return { least: rest, most: over - apart + rest }
}

/** The terms of each side that the other does not have. */
function withoutShared(
  a: readonly WholeTerm[],
  b: readonly WholeTerm[],
): [WholeTerm[], WholeTerm[]] {
  const left = [...b]
  const own = a.filter((term) => {
    const i = left.findIndex(
      ({ rise, base, over, cut }) =>
        rise === term.rise && base === term.base && over === term.over && cut === term.cut,
    )
    if (i >= 0) left.splice(i, 1)
    return i < 0
  })
  return [own, left]
}

function passLead(over: WholePass, under: WholePass): Omit<Lead, 'places'> {
  const [plus, minus] = withoutShared(over.terms, under.terms)
  const all = [...plus, ...minus]
  const fixed = over.fixed - under.fixed
  const scale = all.map((term) => term.over).reduce(multipleOf, 1n)
  const weigh = (terms: readonly WholeTerm[], of: (term: WholeTerm) => bigint): bigint =>
    terms.reduce((sum, term) => sum + term.cut * of(term) * (scale / term.over), 0n)
  const net = (of: (term: WholeTerm) => bigint): bigint => weigh(plus, of) - weigh(minus, of)
  const rise = net((term) => term.rise)
  const base = fixed * scale + net((term) => term.base)
  const worst =
    weigh(plus, (term) => losses(term).most) - weigh(minus, (term) => losses(term).least)
  const mildest =
    weigh(plus, (term) => losses(term).least) - weigh(minus, (term) => losses(term).most)
  const line = (n: bigint): bigint => rise * n + base
  const surely: Bounds = {
    least: (a, b) => ceilingOf(least(line(a), line(b)) - worst, scale),
    most: (a, b) => ceilingOf(most(line(a), line(b)) - worst, scale),
  }
  const atBest = (a: bigint, b: bigint): bigint => floorOf(most(line(a), line(b)) - mildest, scale)
  /** Every award where it pays least within the values, or most: they rise and fall without turning. */
  const added = (terms: readonly WholeTerm[], rising: bigint, falling: bigint): bigint =>
    terms.reduce((sum, term) => sum + valueOf(term, term.rise > 0n ? rising : falling), 0n)
  return {
    surely,
    period:
      rise === 0n
        ? all.map((term) => term.over / common(term.rise, term.over)).reduce(multipleOf, 1n)
        : null,
    least: (a, b) => most(surely.least(a, b), fixed + added(plus, a, b) - added(minus, b, a)),
    most: (a, b) => least(atBest(a, b), fixed + added(plus, b, a) - added(minus, a, b)),
  }
}

/** Enough of the numbers from `first` to `last` to know the lead at all of them: one period, at one end of them. */
export function onePeriod(
  { period }: Pick<Lead, 'period'>,
  side: Outer,
  first: number,
  last: number,
): [bigint, bigint] {
  const [a, b] = [BigInt(first), BigInt(last)]
  if (period === null) return [a, b]
  return side === 'first' ? [a, least(b, a + period - 1n)] : [most(a, b - period + 1n), b]
}

const reduceBy = (all: readonly bigint[], by: (a: bigint, b: bigint) => bigint): bigint =>
  all.reduce((a, b) => by(a, b))

/** The lead of one side over the other at an end: the high one pays the greater pass, the low one the smaller. */
export function leadOf(over: Side, under: Side, end: End, step: Decimal): Lead {
  const places = placesOf([...over, ...under])
  const counting = { step, places }
  const [own, other] = [over, under].map((side) => side.map((pass) => wholePass(pass, counting)))
  const leads = (own ?? []).map((pass) => (other ?? []).map((rival) => passLead(pass, rival)))
  const [outer, inner] = end === 'high' ? [most, least] : [least, most]
  const settled = (of: (lead: Omit<Lead, 'places'>) => bigint): bigint =>
    reduceBy(
      leads.map((row) => reduceBy(row.map(of), inner)),
      outer,
    )
  const periods = leads.flat().map(({ period }) => period)
  return {
    places,
    period: periods.every((period) => period !== null) ? periods.reduce(multipleOf, 1n) : null,
    surely: {
      least: (a, b) => settled(({ surely }) => surely.least(a, b)),
      most: (a, b) => settled(({ surely }) => surely.most(a, b)),
    },
    least: (a, b) => settled((lead) => lead.least(a, b)),
    most: (a, b) => settled((lead) => lead.most(a, b)),
  }
}
