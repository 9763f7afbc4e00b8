import type { Frame } from '../../charts/frame'
import { pixelX, pixelY } from '../../charts/frame'
import { element } from './svg'
import { baselineOf, type, widthOf, words } from './set-words'

/** Where the company stands, and what every place is worth there. */
export interface Here {
  readonly at: number
  readonly text: string
  readonly worth: readonly { readonly color: string; readonly amount: number }[]
}

/** 您在这里: the line across the chart, its flag above, a dot on every curve; outside the range only the flag. */
export function markerOf({ at, text, worth }: Here, frame: Frame): string {
  const ink = type.text.color
  const x = Math.min(Math.max(pixelX(frame, at), frame.left), frame.left + frame.width)
  const isInside = at >= frame.x[0] && at <= frame.x[1]
  const [top, bottom] = [frame.top - 6, frame.top + frame.height]
  const set = { ...type.quiet, color: '#ffffff' }
  const width = widthOf(text, set) + 16
  const left = Math.min(Math.max(x - width / 2, 0), frame.left + frame.width + 40 - width)
  const line = { x1: x, x2: x, y1: top, y2: bottom, stroke: ink, 'stroke-width': 1.5 }
  const dots = isInside
    ? worth.map(({ color, amount }) => {
        const dot = { cx: x, cy: pixelY(frame, amount), r: 4, fill: color, stroke: '#ffffff' }
        return element('circle', { ...dot, 'stroke-width': 1.5 })
      })
    : []
  return [
    element('line', { ...line, 'stroke-dasharray': isInside ? undefined : '3 3' }),
    ...dots,
    element('rect', { x: left, y: top - 20, width, height: 20, rx: 3, fill: ink }),
    words(text, left + width / 2, top - 20 + baselineOf(set) + 1, set, 'middle'),
  ].join('')
}
