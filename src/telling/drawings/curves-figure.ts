import type { CurvesOption } from '../../charts/curves-option'
import type { Frame } from '../../charts/frame'
import type { Sign } from './curve-key'
import { curveKey } from './curve-key'
import type { Here } from './marker'
import { markerOf } from './marker'
import type { LegendEntry } from './place-legend'
import { placeLegend } from './place-legend'
import type { Room } from './sheet'
import type { StripsFigure } from './strips'
import { stripsDrawing, stripsHeight } from './strips'
import type { Drawing } from './svg'
import { stacked } from './svg'

/** Draws a chart to a size in pixels: an SVG element of just that size. */
export type ChartSvg = (option: CurvesOption, width: number, height: number) => string

/** A chart laid out for a size, with the place of its plot. */
export interface DrawnChart {
  readonly frame: Frame
  readonly option: CurvesOption
}

/** Everything that a picture of curves shows besides its words above and below. */
export interface CurvesFigure {
  readonly legend: readonly LegendEntry[]
  readonly chart: (room: Room) => DrawnChart
  readonly here: Here | null
  readonly strips: StripsFigure | null
  readonly key: readonly { readonly sign: Sign; readonly text: string }[]
}

const gap = 8
const leastHeight = 320

/** Legend, chart with marker, strips and key; the chart takes what room is left. */
export function curvesFigure(figure: CurvesFigure, room: Room, chartSvg: ChartSvg): Drawing {
  const { strips, here } = figure
  const legend = placeLegend(figure.legend, room.width)
  const key = curveKey(figure.key, room.width)
  // The strips stand along the axis of the chart, which is the same at any height.
  const below = strips
    ? stripsHeight(strips, figure.chart({ width: room.width, height: leastHeight }).frame) + gap
    : 0
  const taken = legend.height + key.height + below + 2 * gap
  const height = Math.max(leastHeight, Math.floor(room.height - taken))
  const { frame, option } = figure.chart({ width: room.width, height })
  const chart: Drawing = {
    width: room.width,
    height,
    body: chartSvg(option, room.width, height) + (here ? markerOf(here, frame) : ''),
  }
  const bar = strips ? [stripsDrawing(strips, frame)] : []
  return stacked([legend, chart, ...bar, key], gap)
}
