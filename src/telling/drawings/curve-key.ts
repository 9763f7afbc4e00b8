import type { Drawing } from './svg'
import { beside, element, flowed } from './svg'
import { baselineOf, type, widthOf, words } from './set-words'

/** The signs of the chart: the line with its band, bends, jumps, crossings, the line of a last day, that of a baseline. */
export type Sign = 'line' | 'breakpoint' | 'jump' | 'meeting' | 'past' | 'before'

const ink = type.quiet.color
const stroke = { stroke: ink, 'stroke-width': 1.5, fill: 'none' }
const dot = (cx: number, closed: boolean): string =>
  element('circle', { cx, cy: 8, r: 3.5, ...stroke, ...(closed && { fill: ink }) })

const signs: Readonly<Record<Sign, Drawing>> = {
  line: {
    width: 26,
    height: 16,
    body:
      element('rect', { x: 0, y: 4, width: 26, height: 10, fill: ink, opacity: 0.15 }) +
      element('line', { x1: 0, y1: 4, x2: 26, y2: 4, ...stroke }),
  },
  breakpoint: {
    width: 12,
    height: 16,
    body: element('path', { d: 'M6 3 11 8 6 13 1 8Z', fill: ink }),
  },
  jump: { width: 24, height: 16, body: dot(6, true) + dot(18, false) },
  meeting: {
    width: 14,
    height: 16,
    body: element('circle', { cx: 7, cy: 8, r: 5.5, ...stroke }),
  },
  past: {
    width: 26,
    height: 16,
    body: element('line', {
      ...{ x1: 0, y1: 8, x2: 26, y2: 8, ...stroke },
      ...{ 'stroke-width': 1.2, opacity: 0.55 },
    }),
  },
  before: {
    width: 26,
    height: 16,
    body: element('line', {
      ...{ x1: 0, y1: 8, x2: 26, y2: 8, ...stroke },
      ...{ 'stroke-width': 2, 'stroke-dasharray': '6 5' },
    }),
  },
}

/** What the signs mean; only those that occur. */
export function curveKey(
  entries: readonly { readonly sign: Sign; readonly text: string }[],
  width: number,
): Drawing {
  const set = type.quiet
  const drawn = entries.map(({ sign, text }) => {
    const said = words(text, 0, baselineOf(set), set)
    return beside([signs[sign], { width: widthOf(text, set), height: set.line, body: said }], 6)
  })
  return flowed(drawn, width, [20, 2])
}
