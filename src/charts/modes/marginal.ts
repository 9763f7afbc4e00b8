import type { Curve } from '../../calculator/algebras/curve'
import { compare } from '../../calculator/fraction'
import { slopeAt } from '../../sweeps/curve-mode'
import { drawn } from '../point'
import type { Projection } from '../projection'
import type { ChartMode } from './mode'

/** What the next yuan or unit brings: level on each piece, with no value where the amount jumps. */
const marginalProjection: Projection = {
  along({ xs, after }, i) {
    const line = after[i]
    if (!line) return null
    return [xs[i], xs[i + 1]].map((x) => [x ? drawn(x) : 0, drawn(line.slope)])
  },
  at(curve, i) {
    const x = curve.xs[i]
    const slope = x && slopeAt(curve, x)
    return slope ? [drawn(x), drawn(slope)] : null
  },
  meet: (a, b) => Math.abs(a[1] - b[1]) <= 1e-9 * Math.max(1, Math.abs(a[1]), Math.abs(b[1])),
  isEndless: () => false,
}

const slopes = ({ after }: Curve): number[] =>
  after.flatMap((line) => (line ? [drawn(line.slope)] : []))

export const marginalMode: ChartMode = {
  heights: (curves) => curves.flatMap(slopes),
  projection: () => marginalProjection,
  height(node) {
    if (node.kind === 'meeting') return null
    const line = node.after ?? node.before
    return line && drawn(line.slope)
  },
  same: (a, b, x) => x !== null || compare(a.slope, b.slope) === 0,
  compares: false,
  marks: false,
}
