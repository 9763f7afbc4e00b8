import type { Frame } from '../../charts/frame'
import { pixelX } from '../../charts/frame'
import type { Bound } from '../curves/strips'
import { areTitlesBeside, placeBounds, titleGap } from '../curves/strips'
import { baselineOf, type, widthOf, words } from './set-words'
import type { Drawing } from './svg'
import { element } from './svg'

/** A stretch of a strip; no colour where it is nobody's, several where they tie. */
interface DrawnSegment {
  readonly from: number
  readonly to: number
  readonly colors: readonly string[]
  /** In full, and shorter where that does not fit. */
  readonly labels: readonly string[]
}

/** The strips along the axis of a chart, and the values at which they change. */
export interface StripsFigure {
  readonly strips: readonly { readonly title: string; readonly segments: readonly DrawnSegment[] }[]
  readonly bounds: readonly Bound[]
}

const [edge, height, gap, row] = [3, 24, 4, 16]
const set = type.quiet

function edgeOf(colors: readonly string[], x: number, y: number, width: number): string {
  const stripe = 8
  const [only] = colors
  if (!only) return ''
  const count = colors.length < 2 ? 1 : Math.max(colors.length, Math.floor(width / stripe))
  return Array.from({ length: count }, (_, i) =>
    element('rect', {
      x: x + (i * width) / count,
      y,
      width: width / count,
      height: edge,
      fill: colors[i % colors.length],
    }),
  ).join('')
}

function segmentOf({ from, to, colors, labels }: DrawnSegment, frame: Frame, y: number): string {
  const [x, end] = [pixelX(frame, from), pixelX(frame, to)]
  const width = Math.max(1, end - x - 1)
  const label = labels.find((each) => widthOf(each, set) + 8 <= width)
  const ground = { x, y, width, height }
  const [only] = colors
  const tint = only && colors.length === 1 ? { fill: only, opacity: 0.15 } : { fill: '#eef1f3' }
  const strong = { ...set, color: type.text.color }
  return [
    element('rect', { ...ground, ...tint }),
    edgeOf(colors, x, y, width),
    label ? words(label, x + width / 2, y + baselineOf(set) + 5, strong, 'middle') : '',
  ].join('')
}

/** Where titles and values stand beside a chart with that frame, and how high all of it is. */
function laidOut({ strips, bounds }: StripsFigure, frame: Frame) {
  const placed = placeBounds(bounds, frame, (text) => widthOf(text, set))
  const rows = Math.max(0, ...placed.map((each) => each.row + 1))
  const isBeside = areTitlesBeside(strips, frame, (text) => widthOf(text, set))
  const head = isBeside ? 0 : set.line
  const top = strips.length * (head + height + gap)
  return { placed, isBeside, head, top, height: top + rows * row + 2 }
}

/** How high the strips are beside a chart with that frame. */
export const stripsHeight = (figure: StripsFigure, frame: Frame): number =>
  laidOut(figure, frame).height

/** Who leads along the axis of the chart above, and one's own rank, with every value at which either changes. */
export function stripsDrawing(figure: StripsFigure, frame: Frame): Drawing {
  const { strips } = figure
  const { placed, isBeside, head, top, height: whole } = laidOut(figure, frame)
  const drawn = strips.flatMap(({ title, segments }, i) => {
    const above = i * (head + height + gap)
    const y = above + head
    const named = isBeside
      ? words(title, frame.left - titleGap, y + baselineOf(set) + 5, set, 'end')
      : words(title, frame.left, above + baselineOf(set), set)
    return [named, ...segments.map((each) => segmentOf(each, frame, y))]
  })
  const marks = placed.flatMap(({ x, middle, text, row: at }) => [
    element('line', { x1: x, x2: x, y1: top - gap, y2: top + at * row, stroke: '#aab4bd' }),
    words(text, middle, top + at * row + baselineOf(set) + 1, set, 'middle'),
  ])
  return {
    width: frame.left + frame.width,
    height: whole,
    body: [...drawn, ...marks].join(''),
  }
}
