import type { Frame } from '../../charts/frame'
import { pixelX } from '../../charts/frame'
import type { Drawing } from './svg'
import { element } from './svg'
import { baselineOf, type, widthOf, words } from './set-words'

/** A stretch with who leads there; no color where nobody does, several where they tie. */
export interface LeaderSegment {
  readonly from: number
  readonly to: number
  readonly colors: readonly string[]
  /** In full, and shorter where that does not fit. */
  readonly labels: readonly string[]
  /** The value at its beginning, in words. */
  readonly start: string
}

const [colored, labelled, bounds] = [6, 20, 18]

function ground(colors: readonly string[], x: number, y: number, width: number): string {
  const stripe = 8
  if (colors.length < 2) {
    return element('rect', { x, y, width, height: colored, fill: colors[0] ?? '#dde3e8' })
  }
  const count = Math.max(colors.length, Math.floor(width / stripe))
  return Array.from({ length: count }, (_, i) =>
    element('rect', {
      x: x + (i * width) / count,
      y,
      width: width / count,
      height: colored,
      fill: colors[i % colors.length],
    }),
  ).join('')
}

/** Who pays the most along the axis of the chart above it. */
export function leaderBar(
  segments: readonly LeaderSegment[],
  frame: Frame,
  title: string,
  remark: string,
): Drawing {
  const set = type.quiet
  const top = set.line + 4
  let free = -Infinity
  const parts = segments.flatMap(({ from, to, colors, labels, start }, i) => {
    const [x, end] = [pixelX(frame, from), pixelX(frame, to)]
    const width = Math.max(1, end - x - (i < segments.length - 1 ? 2 : 0))
    const middle = x + width / 2
    const label = labels.find((each) => widthOf(each, set) + 8 <= width)
    const wide = widthOf(start, set)
    const at = Math.min(Math.max(x, wide / 2), frame.left + frame.width - wide / 2)
    const fits = i > 0 && at - wide / 2 >= free
    if (fits) free = at + wide / 2 + 10
    return [
      ground(colors, x, top, width),
      element('rect', { x, y: top + colored, width, height: labelled, fill: '#f3f5f7' }),
      label ? words(label, middle, top + colored + baselineOf(set) + 1, set, 'middle') : '',
      fits ? words(start, at, top + colored + labelled + baselineOf(set), set, 'middle') : '',
    ]
  })
  const said = [
    words(title, 0, baselineOf(set), { ...set, color: type.text.color }),
    words(remark, widthOf(title, set) + 16, baselineOf(set), set),
  ]
  return {
    width: frame.left + frame.width,
    height: top + colored + labelled + bounds,
    body: [...said, ...parts].join(''),
  }
}
