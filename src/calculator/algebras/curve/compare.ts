import type { Fraction } from '../../fraction'
import { compare, divide, negate, nought, subtract } from '../../fraction'
import type { Line } from './line'
import { combine, isLevel, valueAt } from './line'
import type { Mark, Pieces } from './pieces'
import { throughout, unite, zip } from './pieces'

/** -1, 0 or 1 as the first is below, equal to or above the second; null where one is unknown. */
export type Order = -1 | 0 | 1 | null

const sign = (value: number): Order => (value < 0 ? -1 : value > 0 ? 1 : 0)

function orderAt(a: Line | null, b: Line | null, x: Fraction): Order {
  return a && b ? sign(compare(valueAt(a, x), valueAt(b, x))) : null
}

/** The order on an open stretch, broken where the lines cross. */
function orderAlong(
  a: Line | null,
  b: Line | null,
  from: Fraction,
  to: Fraction,
): { before: Order; crossing?: { x: Fraction; beyond: Order } } {
  if (!a || !b) return { before: null }
  if (a === b) return { before: 0 }
  const difference = combine(a, b, subtract)
  if (isLevel(difference)) return { before: sign(compare(difference.intercept, nought)) }
  const rising = sign(compare(difference.slope, nought))
  const falling: Order = rising === 1 ? -1 : 1
  const root = divide(negate(difference.intercept), difference.slope)
  if (compare(root, from) <= 0) return { before: rising }
  if (compare(root, to) >= 0) return { before: falling }
  return { before: falling, crossing: { x: root, beyond: rising } }
}

/** How two curves stand to each other, with a break at every crossing; it names the parameter met there. */
export function ordered(a: Pieces<Line | null>, b: Pieces<Line | null>): Pieces<Order> {
  const [flat, other] = [a.after[0] ?? null, b.after[0] ?? null]
  if (a.uniform && b.uniform && (flat ? isLevel(flat) : true) && (other ? isLevel(other) : true)) {
    const order = flat && other ? sign(compare(flat.intercept, other.intercept)) : null
    return throughout(a.xs, order)
  }
  const pairs = zip([a, b], (pair) => pair)
  const met: Mark[] = [a.parameter, b.parameter]
    .filter((parameter) => parameter !== undefined)
    .map((parameter) => ({ parameter }))
  const xs: Fraction[] = []
  const at: Order[] = []
  const after: Order[] = []
  const marks: (readonly Mark[])[] = []
  pairs.xs.forEach((x, i) => {
    const [here, there] = pairs.at[i] as readonly [Line | null, Line | null]
    xs.push(x)
    at.push(orderAt(here, there, x))
    marks.push(pairs.marks[i] ?? [])
    const next = pairs.xs[i + 1]
    const stretch = pairs.after[i]
    if (!next || !stretch) return
    const { before, crossing } = orderAlong(stretch[0], stretch[1], x, next)
    after.push(before)
    if (!crossing) return
    xs.push(crossing.x)
    at.push(0)
    after.push(crossing.beyond)
    marks.push(met)
  })
  // A comparison that changes exactly at an existing break was decided there by the parameter too.
  const named = marks.map((own, i) => {
    const changes = i > 0 && i < xs.length - 1 && (after[i - 1] !== after[i] || at[i] !== after[i])
    return changes ? unite(own, met) : own
  })
  return { xs: xs.length === 2 ? pairs.xs : xs, at, after, marks: named }
}
