import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { alikeGroups } from './alike'
import { apart } from './apart'
import { bandOutlines } from './band'
import { curvePoints } from './curve-points'
import type { Frame } from './frame'
import { pixelX, pixelY, valueY } from './frame'
import type { CurveNode, PlaceCurves } from './nodes'
import { heightOf, isJump, lastValue } from './nodes'
import type { ChartInk, LineLook } from './palette'
import { chartInk, knownPlaces, lineLook } from './palette'
import type { Point } from './point'
import { drawn } from './point'

export type CurvesOption = ComposeOption<
  CustomSeriesOption | GridComponentOption | LineSeriesOption | ScatterSeriesOption
>

export interface Axis {
  readonly name: string
  readonly ticks: readonly number[]
  readonly text: (tick: number) => string
}

/** Everything that the picture of the curves shows; words and numbers as they stand in it. */
export interface CurvesDrawing {
  readonly places: readonly (PlaceCurves & { readonly label: string })[]
  readonly nodes: readonly CurveNode[]
  readonly frame: Frame
  readonly x: Axis
  readonly y: Axis
  /** The place pointed at: drawn strongly, the others faintly. */
  readonly active: string | null
  readonly dark: boolean
  readonly font: string
}

type Series = LineSeriesOption | ScatterSeriesOption | CustomSeriesOption

const labelHeight = 16

/** Unbroken lines lowest, so that a line lying on another shows it through its gaps. */
const depth = (place: string): number => {
  const known = knownPlaces.indexOf(place)
  return known < 0 ? knownPlaces.length : known
}

function band(place: PlaceCurves, look: LineLook, strength: number, z: number): Series {
  const outlines = bandOutlines(place.low, place.high)
  return {
    type: 'custom',
    id: `band.${place.id}`,
    data: outlines.map((outline) => [...(outline[0] ?? [0, 0])]),
    renderItem: ({ dataIndex }, api) => ({
      type: 'polygon',
      shape: { points: (outlines[dataIndex] ?? []).map((point) => api.coord([...point])) },
      style: { fill: look.color, opacity: strength },
    }),
    clip: true,
    silent: true,
    z,
  }
}

function lines(place: PlaceCurves, look: LineLook, opacity: number, width: number, z: number) {
  const { line, ends, jumps } = curvePoints(place.high)
  const lineStyle = { color: look.color, width, opacity, cap: 'butt' as const }
  const series: Series[] = [
    {
      type: 'line',
      id: `high.${place.id}`,
      data: line.map((point) => (point ? [...point] : [null, null])) as LineSeriesOption['data'] &
        [],
      symbol: 'none',
      lineStyle: { ...lineStyle, ...(look.dash.length > 0 && { type: [...look.dash] }) },
      silent: true,
      z,
    },
  ]
  if (jumps.length > 0) {
    const data = jumps.flatMap(([low, high]) => [[...low], [...high], [null, null]])
    series.push({
      type: 'line',
      id: `jumps.${place.id}`,
      data: data as LineSeriesOption['data'] & [],
      symbol: 'none',
      lineStyle: { ...lineStyle, width: 1, opacity: opacity * 0.55, type: [1, 3] },
      silent: true,
      z,
    })
  }
  return { series, ends }
}

function dots(
  id: string,
  points: readonly Point[],
  look: { fill: string; edge: string; width: number; size: number; opacity: number },
  z: number,
  symbol = 'circle',
): Series {
  return {
    type: 'scatter',
    id,
    data: points.map((point) => [...point]),
    symbol,
    symbolSize: look.size,
    itemStyle: {
      color: look.fill,
      borderColor: look.edge,
      borderWidth: look.width,
      opacity: look.opacity,
    },
    clip: false,
    silent: true,
    z,
  }
}

function firmLine(place: PlaceCurves, look: LineLook, opacity: number, z: number): Series[] {
  const { line } = curvePoints(place.low)
  if (line.every((point) => !point || point[1] === 0)) return []
  return [
    {
      type: 'line',
      id: `low.${place.id}`,
      data: line.map((point) => (point ? [...point] : [null, null])) as LineSeriesOption['data'] &
        [],
      symbol: 'none',
      lineStyle: { color: look.color, width: 1, opacity },
      silent: true,
      z,
    },
  ]
}

function endLabels({ places, frame, dark, active, font }: CurvesDrawing): Series[] {
  const ends = places.flatMap((place) => {
    const value = lastValue(place.high)
    return value ? [{ place, pixel: pixelY(frame, drawn(value)) }] : []
  })
  const pixels = apart(
    ends.map(({ pixel }) => pixel),
    labelHeight,
    frame.top,
    frame.top + frame.height,
  )
  return ends.map(({ place }, i) => ({
    type: 'scatter',
    id: `end.${place.id}`,
    data: [[frame.x[1], valueY(frame, pixels[i] ?? 0)]],
    symbolSize: 0,
    label: {
      show: true,
      position: 'right',
      distance: 6,
      formatter: place.label,
      color: lineLook(place.id, dark).color,
      opacity: active && active !== place.id ? 0.45 : 1,
      fontFamily: font,
      fontSize: 12,
      fontWeight: active === place.id ? 600 : 400,
    },
    clip: false,
    silent: true,
    z: 20,
  }))
}

function nodeSeries(drawing: CurvesDrawing, ink: ChartInk): Series[] {
  const { nodes, places, active, dark } = drawing
  const at = (node: CurveNode): Point[] => {
    const height = heightOf(node)
    return height ? [[drawn(node.at), drawn(height)]] : []
  }
  const breakpoints = places.flatMap(({ id }) => {
    const own = nodes.filter((node) => node.kind === 'breakpoint' && node.place === id)
    const look = lineLook(id, dark)
    const faint = active !== null && active !== id ? 0.25 : 1
    const of = (bound: 'low' | 'high'): Point[] =>
      own
        .filter((node) => node.kind === 'breakpoint' && node.bound === bound && !isJump(node))
        .flatMap(at)
    const style = { fill: look.color, edge: ink.surface, width: 1.5, size: 9, opacity: faint }
    const small = { ...style, size: 6, width: 1, opacity: faint * 0.7 }
    return [
      dots(`breaks.${id}`, of('high'), style, 10 + depth(id), 'diamond'),
      dots(`firm-breaks.${id}`, of('low'), small, 9, 'diamond'),
    ]
  })
  const met = (leads: boolean): Point[] =>
    nodes.filter((node) => node.kind === 'meeting' && node.leads === leads).flatMap(at)
  const ring = { fill: 'transparent', edge: ink.text, width: 1.5, size: 12, opacity: 1 }
  return [
    ...breakpoints,
    dots('meetings', met(false), { ...ring, edge: ink.muted, width: 1, size: 8 }, 16),
    dots('lead-changes', met(true), ring, 17),
  ]
}

function axes({ x, y, frame, font }: CurvesDrawing, ink: ChartInk) {
  const words = { color: ink.muted, fontFamily: font, fontSize: 12 }
  const common = { type: 'value' as const, nameTextStyle: words, animation: false, silent: true }
  const [left, width] = [frame.left, frame.width]
  const labels = x.ticks.map((tick) => ({ tick, pixel: pixelX(frame, tick) }))
  const alignMin =
    labels[0] && labels[0].pixel < left + 12 ? ('left' as const) : ('center' as const)
  const last = labels.at(-1)
  const alignMax = last && last.pixel > left + width - 12 ? ('right' as const) : ('center' as const)
  return {
    xAxis: {
      ...common,
      min: frame.x[0],
      max: frame.x[1],
      name: x.name,
      nameLocation: 'middle' as const,
      nameGap: 26,
      axisLine: { onZero: false, lineStyle: { color: ink.axis } },
      axisTick: { customValues: [...x.ticks], lineStyle: { color: ink.axis }, length: 4 },
      axisLabel: {
        ...words,
        customValues: [...x.ticks],
        formatter: (tick: number) => x.text(tick),
        alignMinLabel: alignMin,
        alignMaxLabel: alignMax,
        margin: 8,
        hideOverlap: true,
      },
      splitLine: { show: false },
    },
    yAxis: {
      ...common,
      name: y.name,
      nameGap: frame.top - 12,
      nameTextStyle: { ...words, align: 'left' as const, padding: [0, 0, 0, -frame.left] },
      min: frame.y[0],
      max: frame.y[1],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...words,
        customValues: [...y.ticks],
        formatter: (tick: number) => y.text(tick),
        margin: 8,
      },
      interval: (y.ticks[1] ?? 1) - (y.ticks[0] ?? 0),
      splitLine: { lineStyle: { color: ink.rule } },
    },
  }
}

/** The curves of all places shown, as ECharts draws them; nothing in it answers the pointer. */
export function curvesOption(drawing: CurvesDrawing): CurvesOption {
  const { places, frame, active, dark } = drawing
  const ink = chartInk(dark)
  const doubled = new Set(alikeGroups(places).flatMap((group) => group.slice(0, -1)))
  const drawnPlaces = [...places].sort((a, b) => depth(a.id) - depth(b.id))
  const curves = drawnPlaces.flatMap((place): Series[] => {
    const look = lineLook(place.id, dark)
    const isActive = active === place.id
    const faint = active !== null && !isActive
    const z = isActive ? 9 : 3 + depth(place.id)
    const width = doubled.has(place.id) ? 5 : isActive ? 2.8 : 2
    const { series, ends } = lines(place, look, faint ? 0.35 : 1, width, z)
    const dot = { edge: look.color, width: 1.5, size: 7, opacity: faint ? 0.3 : 1 }
    const closed = ends.filter((end) => end.closed).map(({ at }) => at)
    const open = ends.filter((end) => !end.closed).map(({ at }) => at)
    return [
      band(place, look, isActive ? 0.2 : faint ? 0 : dark ? 0.07 : 0.04, 1),
      ...series,
      ...firmLine(place, look, isActive ? 0.9 : faint ? 0.12 : 0.4, isActive ? 8 : 2),
      dots(`open.${place.id}`, open, { ...dot, fill: ink.surface }, z + 10),
      dots(`closed.${place.id}`, closed, { ...dot, fill: look.color }, z + 10),
    ]
  })
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: {
      left: frame.left,
      top: frame.top,
      width: frame.width,
      height: frame.height,
      outerBoundsMode: 'none',
    },
    ...axes(drawing, ink),
    series: [...curves, ...nodeSeries(drawing, ink), ...endLabels(drawing)],
  }
}
