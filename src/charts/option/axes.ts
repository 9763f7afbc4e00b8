import type { Axis, CurvesDrawing, Panel } from '../drawing'
import type { Frame } from '../frame'
import { pixelX } from '../frame'
import type { ChartInk } from '../palette'

/** From the top of a plot up to the name of its heights, in pixels; a title has its room between. */
const nameRoom = 36
const titledNameRoom = 62

/** The first and the last tick keep within the plot, whose edges they stand at. */
function alignment({ left, width, x: [from, to] }: Frame, { ticks }: Axis) {
  const frame = { left, width, top: 0, height: 1, x: [from, to], y: [0, 1] } as const
  const [first = from, last = to] = [ticks[0], ticks.at(-1)]
  return {
    alignMinLabel: pixelX(frame, first) < left + 12 ? ('left' as const) : ('center' as const),
    alignMaxLabel:
      pixelX(frame, last) > left + width - 12 ? ('right' as const) : ('center' as const),
  }
}

export function xAxis(
  { frame, namesX }: Panel,
  { x, font }: Pick<CurvesDrawing, 'x' | 'font'>,
  ink: ChartInk,
  gridIndex: number,
) {
  const words = { color: ink.muted, fontFamily: font, fontSize: 12 }
  return {
    type: 'value' as const,
    gridIndex,
    animation: false,
    silent: true,
    nameTextStyle: words,
    min: frame.x[0],
    max: frame.x[1],
    name: namesX ? x.name : '',
    nameLocation: 'middle' as const,
    nameGap: 26,
    axisLine: { onZero: false, lineStyle: { color: ink.axis } },
    axisTick: { customValues: [...x.ticks], lineStyle: { color: ink.axis }, length: 4 },
    axisLabel: {
      ...words,
      customValues: [...x.ticks],
      formatter: (tick: number) => x.text(tick),
      ...alignment(frame, x),
      margin: 8,
      hideOverlap: true,
    },
    splitLine: { show: false },
  }
}

export function yAxis(
  { frame, y, title }: Panel,
  { font }: Pick<CurvesDrawing, 'font'>,
  ink: ChartInk,
  gridIndex: number,
) {
  const words = { color: ink.muted, fontFamily: font, fontSize: 12 }
  return {
    type: 'value' as const,
    gridIndex,
    animation: false,
    silent: true,
    name: y.name,
    nameGap: title === '' ? nameRoom : titledNameRoom,
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
  }
}
