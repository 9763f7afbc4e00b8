import fc from 'fast-check'
import type { Curve } from '../../../src/calculator/algebras/curve'
import type { Line } from '../../../src/calculator/algebras/curve/line'
import { combine, level } from '../../../src/calculator/algebras/curve/line'
import { zip } from '../../../src/calculator/algebras/curve/pieces'
import type { Fraction } from '../../../src/calculator/fraction'
import { add, nought, whole } from '../../../src/calculator/fraction'
import { Decimal } from '../../../src/policies/decimal'
import type { Offer, OfferedAward } from '../../../src/sweeps/offer'
import { corpus } from '../../corpus'

/** The small range that drawn curves run through, in whole numbers. */
export const [from, to] = [0, 60]

const [clause] = [...corpus.clauses.values()]
const plain: Curve = { xs: [], at: [], after: [], marks: [] }

const fraction = (n: number, d: number): Fraction => ({ n: new Decimal(n), d: new Decimal(d) })

/** Slopes as printed, odd quotients, falling ones; and level. */
const slopes = fc.oneof(
  fc.constantFrom([0, 1], [1, 2], [3, 10], [7, 1], [150, 1], [-1, 3], [-5, 1]),
  fc.tuple(fc.integer({ min: -400, max: 900 }), fc.constantFrom(1, 3, 7, 10, 100)),
)

/** A line by its slope and its height at a point of the range; awards are never negative. */
const lines = fc
  .tuple(slopes, fc.integer({ min: 0, max: 3000 }), fc.constantFrom(1, 3, 100))
  .map(([[n = 0, d = 1], height, part]): Line => {
    const slope = fraction(n, d)
    const lift = n < 0 ? fraction(-n * to, d) : nought
    return { slope, intercept: add(fraction(height, part), lift) }
  })

const points = fc.uniqueArray(fc.integer({ min: 1, max: 2 * to - 1 }), { maxLength: 3 })

/** An award along the range: jumps, bends, here and there without a number where `holes` allows it. */
const awards = (holes: boolean): fc.Arbitrary<Curve> =>
  fc
    .tuple(points, fc.array(lines, { minLength: 4, maxLength: 4 }), fc.nat(holes ? 9 : 0))
    .map(([breaks, own, hole]) => {
      const xs = [...breaks].sort((a, b) => a - b).map((x) => fraction(x, 2))
      const after = own
        .slice(0, xs.length + 1)
        .map((line, i) => (holes && i === hole ? null : line))
      const at = [after[0] ?? null, ...xs.map((_, i) => after[i + (i % 2)] ?? null)]
      return {
        ...plain,
        xs: [fraction(from, 1), ...xs, fraction(to, 1)],
        at: [...at, after.at(-1) ?? null],
        after,
        marks: [[], ...xs.map(() => []), []],
      }
    })

const sum = (curves: readonly Curve[]): Curve =>
  zip(curves, (own: readonly (Line | null)[]) =>
    own.reduce((all, each) => (all && each ? combine(all, each, add) : null), level(nought)),
  )

const cuts = fc.constantFrom('0.01', '1', '100')

type SmallAward = Pick<OfferedAward, 'high' | 'low' | 'step'>

/** An offer that adds up awards, each cut to its own step. */
export function offerOf(id: string, awards: readonly SmallAward[]): Offer {
  if (!clause) throw new Error('no clause')
  return {
    id,
    subject: 'total',
    policies: [],
    documents: [],
    inForce: { ...plain, at: [], after: [], xs: [] },
    high: sum(awards.map(({ high }) => high)),
    low: sum(awards.map(({ low }) => low)),
    awards: awards.map((own) => ({ ...own, clause, status: plain })),
  }
}

/** An offer of up to three awards. */
export const offers = (id: string, holes = false): fc.Arbitrary<Offer> =>
  fc
    .array(fc.tuple(awards(holes), awards(false), cuts), { minLength: 1, maxLength: 3 })
    .map((all) =>
      offerOf(
        id,
        all.map(([high, low, step]) => ({ high, low, step: new Decimal(step) })),
      ),
    )

export function factOf(id: string) {
  const fact = corpus.facts.get(id)
  if (!fact) throw new Error(id)
  return fact
}

/** The sweep that the offers run along: whole numbers of robots. */
export const swept = {
  sweep: {
    path: 'robot_orders.0.units',
    from: whole(new Decimal(from)),
    to: whole(new Decimal(to)),
  },
  swept: {
    path: 'robot_orders.0.units',
    fact: factOf('robot_orders.units'),
  },
}
