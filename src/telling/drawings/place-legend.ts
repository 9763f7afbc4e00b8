import type { PlaceLook } from '../../charts/looks'
import type { Drawing } from './svg'
import { beside, columned, element } from './svg'
import { badge, baselineOf, type, widthOf, words } from './set-words'

/** A place in the legend, with what it comes to at the marker. */
export interface LegendEntry {
  readonly look: PlaceLook
  readonly name: string
  /** 征求意见稿, 草案. */
  readonly badges: readonly string[]
  /** What it is worth at the marker, or why nothing is said; empty where there is no marker. */
  readonly worth: string
  /** Whether the line is that of a last day, thin and faint. */
  readonly faint?: boolean
}

/** The line of a place as the chart draws it. */
export function lineSwatch({ color, dash }: PlaceLook, faint = false): Drawing {
  const weight = faint ? { 'stroke-width': 1.2, opacity: 0.55 } : { 'stroke-width': 2.5 }
  const line = { x1: 0, y1: 9, x2: 34, y2: 9, stroke: color, ...weight }
  const dashes = dash.length > 0 ? dash.join(' ') : undefined
  return { width: 34, height: 18, body: element('line', { ...line, 'stroke-dasharray': dashes }) }
}

const said = (text: string, set = type.text): Drawing => ({
  width: widthOf(text, set),
  height: set.line,
  body: words(text, 0, baselineOf(set), set),
})

/** The places with line pattern, badge and worth; in columns. */
export function placeLegend(entries: readonly LegendEntry[], width: number): Drawing {
  const drawn = entries.map(({ look, name, badges, worth, faint }) =>
    beside(
      [
        lineSwatch(look, faint),
        said(name, type.strong),
        ...badges.map(badge),
        ...(worth === '' ? [] : [said(worth)]),
      ],
      8,
    ),
  )
  return columned(drawn, width, 24)
}
