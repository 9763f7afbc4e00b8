import type { Curve } from '../../calculator/algebras/curve'
import type { Line } from '../../calculator/algebras/curve/line'
import { drawn } from '../point'
import type { Point } from '../point'
import type { Projection } from '../projection'
import { heightOf } from '../nodes'
import { amountMode } from './amount'
import type { ChartMode } from './mode'

/** How far in pixels the drawn line may be from the curve. */
const tolerance = 0.2
/** A share grows beyond all bounds near nothing; what is more than this many times what follows is cut off. */
const excess = 1.6
/** The part of the range, from its left end, that may be cut off. */
const leftPart = 0.1

interface Hyperbola {
  readonly slope: number
  readonly intercept: number
}

const hyperbola = ({ slope, intercept }: Line): Hyperbola => ({
  slope: drawn(slope),
  intercept: drawn(intercept),
})

/** An amount slope · x + intercept is the share slope + intercept ÷ x. */
const shareAt = ({ slope, intercept }: Hyperbola, x: number): number => slope + intercept / x

/**
 * Points on a share between two values above 0. The chord from a to b strays from c ÷ x by c · (1/√a − 1/√b)² at
 * most: equal steps of 1/√x are the fewest points that keep within the tolerance.
 */
function between(curve: Hyperbola, from: number, to: number, pixels: number): Point[] {
  const [start, end] = [1 / Math.sqrt(from), 1 / Math.sqrt(to)]
  const step = Math.sqrt(tolerance / Math.max(1e-9, Math.abs(curve.intercept) * pixels))
  const count = Math.min(400, Math.max(1, Math.ceil((start - end) / step)))
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = i === 0 ? from : i === count ? to : (start + ((end - start) * i) / count) ** -2
    return [x, shareAt(curve, x)]
  })
}

const endsOf = ({ xs }: Curve, i: number): [number, number] => {
  const [from, to] = [xs[i], xs[i + 1]]
  return [from ? drawn(from) : 0, to ? drawn(to) : 0]
}

const isEndless = (curve: Curve, i: number): boolean => {
  const line = curve.after[i]
  return !!line && endsOf(curve, i)[0] === 0 && !line.intercept.n.isZero()
}

/** The share of the swept money fact: a hyperbola on each piece, undefined at nothing. */
export function shareProjection(top: number, pixels: number): Projection {
  return {
    along(curve, i) {
      const line = curve.after[i]
      if (!line) return null
      const [from, to] = endsOf(curve, i)
      const own = hyperbola(line)
      if (own.intercept === 0) {
        return [
          [from, own.slope],
          [to, own.slope],
        ]
      }
      // From beyond the top, or from the bottom, of the picture.
      const start = Math.min(Math.abs(own.intercept) / (2 * top + Math.abs(own.slope)), to / 2)
      return between(own, from === 0 ? start : from, to, pixels)
    },
    at({ xs, at }, i) {
      const line = at[i]
      const x = xs[i] ? drawn(xs[i]) : 0
      return line && x > 0 ? [x, shareAt(hyperbola(line), x)] : null
    },
    // The same amount to the fen.
    meet: (a, b) => Math.abs(a[1] - b[1]) * a[0] < 0.005,
    isEndless,
  }
}

/** The shares at both ends of every piece; from where the axis may begin, so that no hyperbola flattens all else. */
function heights(curves: readonly Curve[]): number[] {
  const all: number[] = []
  const later: number[] = []
  for (const curve of curves) {
    const [first, last] = [curve.xs[0], curve.xs.at(-1)].map((x) => (x ? drawn(x) : 0)) as [
      number,
      number,
    ]
    const limit = first + (last - first) * leftPart
    curve.after.forEach((line, i) => {
      if (!line) return
      const [from, to] = endsOf(curve, i)
      const own = hyperbola(line)
      const at = (x: number): number =>
        x === 0 ? (own.intercept === 0 ? own.slope : Infinity) : shareAt(own, x)
      all.push(at(from), at(to))
      if (to >= limit) later.push(at(Math.max(from, limit)), at(to))
    })
  }
  const most = Math.max(0, ...all)
  const usual = Math.max(0, ...later)
  return usual > 0 && most > usual * excess ? later : all.filter(Number.isFinite)
}

export const shareMode: ChartMode = {
  heights,
  projection: ({ height, y: [from, to] }) => shareProjection(to, height / (to - from)),
  height(node) {
    const [height, x] = [heightOf(node), drawn(node.at)]
    return height && x > 0 ? drawn(height) / x : null
  },
  same: amountMode.same,
  compares: true,
  marks: true,
}
