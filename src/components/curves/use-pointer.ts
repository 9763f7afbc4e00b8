import type { Ref } from 'vue'
import type { Fraction } from '../../calculator/fraction'
import type { Frame } from '../../charts/frame'
import { valueX } from '../../charts/frame'
import type { CurveNode } from '../../charts/nodes'
import { toldAt } from '../../charts/nodes'
import type { Track } from '../../charts/stops'
import { nearestStop } from '../../charts/stops'
import type { Spot } from '../../telling/curves/spots'
import { plotAt, spotNear } from '../../telling/curves/spots'

/** Where the pointer is: a value of the swept fact, in one of the plots, perhaps at a point of note. */
export interface Pointed {
  readonly x: Fraction
  readonly node: CurveNode | null
  readonly plot: number
}

interface Around {
  readonly frames: readonly Frame[]
  readonly track: Track
  readonly spots: readonly Spot[]
}

interface Told {
  readonly point: (pointed: Pointed | null) => void
  readonly drag: (x: Fraction) => void
  readonly drop: (x: Fraction) => void
  readonly choose: (node: CurveNode) => void
}

/** What the pointer does in the plots: it reads values, drags the marker, and picks points of note. */
export function usePointer(
  root: Ref<HTMLElement | undefined>,
  around: () => Around,
  { point, drag, drop, choose }: Told,
) {
  let from: { x: number; plot: number; node: CurveNode | null; moved: boolean } | null = null

  function place(event: PointerEvent): { x: number; y: number } {
    const box = root.value?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }

  function stopAt(plot: number, x: number): Fraction {
    const { frames, track } = around()
    return nearestStop(track, valueX(frames[plot] as Frame, x))
  }

  function plotUnder(x: number, y: number): number | null {
    const { frames } = around()
    const plot = plotAt(frames, x, y)
    const frame = frames[plot]
    const isInside = frame && x >= frame.left - 6 && x <= frame.left + frame.width + 6
    return isInside ? plot : null
  }

  function down(event: PointerEvent): void {
    const { x, y } = place(event)
    const plot = plotUnder(x, y)
    if (event.button !== 0 || plot === null) return
    const node = spotNear(around().spots, x, y)?.node ?? null
    from = { x, plot, node, moved: false }
    if (event.pointerType !== 'touch') event.preventDefault()
    root.value?.setPointerCapture(event.pointerId)
    if (!node) drag(stopAt(plot, x))
  }

  function move(event: PointerEvent): void {
    const { x, y } = place(event)
    if (from) {
      if (Math.abs(x - from.x) > 3) from.moved = true
      if (from.moved || !from.node) drag(stopAt(from.plot, x))
      return point(null)
    }
    const plot = plotUnder(x, y)
    if (event.pointerType === 'touch' || plot === null) return point(null)
    const node = spotNear(around().spots, x, y)?.node ?? null
    point({ x: node ? toldAt(node) : stopAt(plot, x), node, plot })
  }

  function up(event: PointerEvent): void {
    const { x } = place(event)
    if (from?.node && !from.moved) choose(from.node)
    else if (from) drop(stopAt(from.plot, x))
    from = null
  }

  return { down, move, up, leave: () => point(null) }
}
