import type { Fraction } from '../../calculator/fraction'
import { add, compare, negate, whole } from '../../calculator/fraction'
import type { CurveNode } from '../../charts/nodes'
import type { Track } from '../../charts/stops'
import { stopBeyond } from '../../charts/stops'

interface Marked {
  readonly track: Track
  readonly nodes: readonly CurveNode[]
  readonly here: Fraction | null
}

function nextNode({ track, nodes }: Marked, here: Fraction, direction: 1 | -1): Fraction | null {
  const stops = nodes.map(({ at }) => stopBeyond(track, at))
  return direction > 0
    ? (stops.find((stop) => compare(stop, here) > 0) ?? null)
    : (stops.findLast((stop) => compare(stop, here) < 0) ?? null)
}

/**
 * Keys of the marker: left and right one step (ten with shift), page up and down to the next breakpoint or
 * crossing, home and end to the ends of the range.
 */
export function useMarker(marked: () => Marked, move: (x: Fraction) => void) {
  return (event: KeyboardEvent): void => {
    const { track, here } = marked()
    if (!here) return
    const by = whole(track.step.times(event.shiftKey ? 10 : 1))
    const targets: Readonly<Record<string, () => Fraction | null>> = {
      ArrowRight: () => add(here, by),
      ArrowUp: () => add(here, by),
      ArrowLeft: () => add(here, negate(by)),
      ArrowDown: () => add(here, negate(by)),
      PageUp: () => nextNode(marked(), here, 1),
      PageDown: () => nextNode(marked(), here, -1),
      Home: () => track.from,
      End: () => track.to,
    }
    const target = targets[event.key]
    if (!target) return
    event.preventDefault()
    event.stopPropagation()
    const x = target()
    if (x) move(stopBeyond(track, x))
  }
}
