import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { CurvesDrawing, DrawnPlace, Panel } from './drawing'
import { xAxis, yAxis } from './option/axes'
import { placeSeries } from './option/lines'
import { nameSeries } from './option/names'
import type { Series } from './option/series'
import { dots, lineData, words } from './option/series'
import type { ChartInk } from './palette'
import { chartInk } from './palette'

export type CurvesOption = ComposeOption<
  CustomSeriesOption | GridComponentOption | LineSeriesOption | ScatterSeriesOption
>

function meetings({ meetings: all }: Panel, ink: ChartInk): Series[] {
  const of = (tells: boolean) => all.filter((each) => each.tells === tells).map(({ at }) => at)
  const ring = { fill: ink.surface, opacity: 1 }
  return [
    dots('meetings', of(false), { ...ring, edge: ink.muted, width: 1, size: 6 }, 16),
    dots('telling-meetings', of(true), { ...ring, edge: ink.text, width: 1.5, size: 10 }, 30),
  ]
}

/** The lines under other documents, below all others. */
function beforeSeries({ before }: Panel, { looks, font, dark }: CurvesDrawing): Series[] {
  return before.flatMap(({ id, points, label }): Series[] => {
    const { color } = looks(id)
    const last = points.line.findLast((point) => point !== null)
    const line: Series = {
      type: 'line',
      id: `before.${id}`,
      data: lineData(points.line),
      symbol: 'none',
      lineStyle: { color, width: 2, type: [6, 5] },
      silent: true,
      z: 12,
    }
    const halo = chartInk(dark).surface
    const look = { color, font, align: 'right' as const, halo }
    return last ? [line, words(`before-name.${id}`, last, `${label}\n`, look, 20)] : [line]
  })
}

function panelSeries(panel: Panel, drawing: CurvesDrawing, index: number): Series[] {
  const depth = ({ id }: DrawnPlace): number => drawing.looks(id).depth
  const places = [...panel.places].sort((a, b) => depth(a) - depth(b))
  const series = [
    ...places.flatMap((place) => placeSeries(place, drawing)),
    ...beforeSeries(panel, drawing),
    ...meetings(panel, chartInk(drawing.dark)),
    ...nameSeries(panel, drawing),
  ]
  return series.map((each) => ({
    ...each,
    id: `${index}.${String(each.id)}`,
    xAxisIndex: index,
    yAxisIndex: index,
  }))
}

/** The curves of all places shown, as ECharts draws them; nothing in it answers the pointer. */
export function curvesOption(drawing: CurvesDrawing): CurvesOption {
  const { panels, dark } = drawing
  const ink = chartInk(dark)
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: panels.map(({ frame: { left, top, width, height } }) => ({
      left,
      top,
      width,
      height,
      outerBoundsMode: 'none' as const,
    })),
    xAxis: panels.map((panel, i) => xAxis(panel, drawing, ink, i)),
    yAxis: panels.map((panel, i) => yAxis(panel, drawing, ink, i)),
    series: panels.flatMap((panel, i) => panelSeries(panel, drawing, i)),
  }
}
