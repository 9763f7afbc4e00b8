import type { Panel } from '../../charts/drawing'
import type { Frame } from '../../charts/frame'
import { pixelX, pixelY } from '../../charts/frame'
import type { ChartMode } from '../../charts/modes/mode'
import type { CurveNode } from '../../charts/nodes'
import { drawn } from '../../charts/point'

/** Where a point of note lies in the chart, in pixels. */
export interface Spot {
  readonly node: CurveNode
  readonly panel: number
  readonly x: number
  readonly y: number
}

/** How near in pixels a pointer has to be. */
const near = 14

/** All points of note where they are drawn; a crossing needs both its lines in one plot. */
export function spotsOf(
  panels: readonly Panel[],
  nodes: readonly CurveNode[],
  mode: ChartMode,
): Spot[] {
  return nodes.flatMap((node) => {
    const height = mode.height(node)
    const wanted = node.kind === 'meeting' ? [node.over, node.under] : [node.place]
    const panel = panels.findIndex(({ places }) =>
      wanted.every((id) => places.some((place) => place.id === id)),
    )
    const frame = panels[panel]?.frame
    if (height === null || !frame) return []
    return [{ node, panel, x: pixelX(frame, drawn(node.at)), y: pixelY(frame, height) }]
  })
}

export function spotNear(spots: readonly Spot[], x: number, y: number): Spot | null {
  let best: Spot | null = null
  let least = near
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - x, spot.y - y)
    if (distance < least) [best, least] = [spot, distance]
  }
  return best
}

/** The plot that a pointer is in, or the one it is nearest to. */
export function plotAt(frames: readonly Frame[], x: number, y: number): number {
  const beyond = (value: number, from: number, size: number): number =>
    Math.max(from - value, 0, value - from - size)
  const distances = frames.map(({ left, top, width, height }) =>
    Math.hypot(beyond(x, left, width), beyond(y, top, height)),
  )
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}
