import type { LookMap } from '../../charts/leader-map'
import type { Ink } from '../../charts/map-ink'
import { inkFill, inkSwatch } from './ink-fill'
import { borderPath, regionPaths } from './region-path'
import type { Room } from './sheet'
import type { Drawing } from './svg'
import { beside, element, flowed, stacked } from './svg'
import { baselineOf, type, widthOf, words } from './set-words'

/** A look with how it is drawn and called; in the order of the looks of the map. */
export interface NamedLook {
  readonly name: string
  readonly ink: Ink
  /** Its place in the legend. */
  readonly order: number
}

interface Label {
  readonly text: string
  readonly half: number
  readonly x: number
  readonly y: number
}

/** Where everything lies in a picture of that size; pixels. */
export interface PlacedMap {
  readonly frame: { left: number; top: number; width: number; height: number }
  readonly xTicks: readonly { readonly at: number; readonly text: string }[]
  readonly yTicks: readonly { readonly at: number; readonly text: string }[]
  readonly labels: readonly Label[]
  readonly own: { readonly x: number | null; readonly y: number | null }
  readonly ownLabel: { text: string; wide: number; x: number; y: number } | null
  readonly borders: readonly { text: string; at: { x: number; y: number }; x: number; y: number }[]
}

export interface MapFigure {
  readonly looks: LookMap
  readonly named: readonly NamedLook[]
  readonly place: (room: Room) => PlacedMap
  readonly xTitle: string
  readonly yTitle: string
  /** Said at the end of the legend: the unit of its amounts. */
  readonly unit: string
}

const gap = 8
const leastHeight = 400
const ink = type.text.color

function cellsOf(looks: LookMap, fills: readonly string[], { frame }: PlacedMap): string {
  const paths = [...regionPaths(looks, frame)].map(([look, d]) =>
    element('path', { d, fill: fills[look], 'shape-rendering': 'crispEdges' }),
  )
  return element('g', { transform: `translate(${frame.left} ${frame.top})` }, ...paths)
}

function plate(text: string, x: number, y: number, wide: number): string {
  const set = { ...type.quiet, color: '#ffffff', weight: 600 }
  return (
    element('rect', { x, y, width: wide, height: 20, rx: 3, fill: ink }) +
    words(text, x + wide / 2, y + baselineOf(set) + 1, set, 'middle')
  )
}

function bordersOf(looks: LookMap, { frame, borders }: PlacedMap): string {
  const set = { ...type.quiet, color: ink }
  const line = { d: borderPath(looks, frame), fill: 'none', stroke: ink, 'stroke-width': 1.5 }
  const met = { r: 4, fill: '#ffffff', stroke: ink, 'stroke-width': 1.5 }
  return [
    element('g', { transform: `translate(${frame.left} ${frame.top})` }, element('path', line)),
    ...borders.flatMap(({ text, at, x, y }) => [
      element('circle', { cx: at.x, cy: at.y, ...met }),
      words(text, x, y, set),
    ]),
  ].join('')
}

function ownOf({ own, ownLabel, frame }: PlacedMap): string {
  const dashed = { stroke: ink, 'stroke-dasharray': '4 3' }
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height]
  const dot = { cx: own.x ?? 0, cy: own.y ?? 0, r: 6, fill: '#ffffff', stroke: ink }
  return [
    own.x === null
      ? ''
      : element('line', { x1: own.x, x2: own.x, y1: frame.top, y2: bottom, ...dashed }),
    own.y === null
      ? ''
      : element('line', { x1: frame.left, x2: right, y1: own.y, y2: own.y, ...dashed }),
    ownLabel ? element('circle', { ...dot, 'stroke-width': 2 }) : '',
    ownLabel ? plate(ownLabel.text, ownLabel.x, ownLabel.y, ownLabel.wide) : '',
  ].join('')
}

function axesOf({ frame, xTicks, yTicks }: PlacedMap, figure: MapFigure, height: number): string {
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height]
  const set = type.quiet
  const tick = { stroke: '#aab0b6' }
  const { left, top, width } = frame
  return [
    element('rect', { x: left, y: top, width, height: frame.height, fill: 'none', ...tick }),
    ...yTicks.flatMap(({ at, text }) => [
      element('line', { x1: left - 4, x2: left, y1: at, y2: at, ...tick }),
      words(text, left - 8, at + 4, set, 'end'),
    ]),
    ...xTicks.flatMap(({ at, text }) => [
      element('line', { x1: at, x2: at, y1: bottom, y2: bottom + 4, ...tick }),
      words(text, at, bottom + 18, set, 'middle'),
    ]),
    words(figure.yTitle, 0, 14, set),
    words(figure.xTitle, right, height - 4, set, 'end'),
  ].join('')
}

function legendOf({ named, unit }: MapFigure, fills: readonly string[], width: number): Drawing {
  const set = type.text
  const said = (text: string): Drawing => ({
    width: widthOf(text, set),
    height: set.line,
    body: words(text, 0, baselineOf(set), set),
  })
  const entries = named
    .map(({ name, order }, i) => ({ name, order, fill: fills[i] ?? 'none' }))
    .sort((a, b) => a.order - b.order)
    .map(({ name, fill }) => beside([inkSwatch(fill), said(name)], 6))
  return flowed(unit === '' ? entries : [...entries, said(unit)], width, [20, 4])
}

/** Two facts at once: legend, regions with names, axes, the company's own values. */
export function mapFigure(figure: MapFigure, room: Room): Drawing {
  const inks = figure.named.map(({ ink: own }, i) => inkFill(own, `region-${i}`))
  const fills = inks.map(({ fill }) => fill)
  const legend = legendOf(figure, fills, room.width)
  const height = Math.max(leastHeight, Math.floor(room.height - legend.height - gap))
  const placed = figure.place({ width: room.width, height })
  const name = { ...type.strong, color: ink }
  const labels = placed.labels.map(({ text, x, y }) => words(text, x, y + 5, name, 'middle'))
  const picture: Drawing = {
    width: room.width,
    height,
    body: [
      cellsOf(figure.looks, fills, placed),
      bordersOf(figure.looks, placed),
      axesOf(placed, figure, height),
      ...labels,
      ownOf(placed),
    ].join(''),
  }
  const drawing = stacked([legend, picture], gap)
  const definitions = element('defs', {}, inks.map(({ definition }) => definition).join(' '))
  return { ...drawing, body: definitions + drawing.body }
}
