import { amountTicks, tidyTicks } from '../../charts/ticks'
import { curvePoints } from '../../charts/curve-points'
import type { Axis, CurvesOption } from '../../charts/curves-option'
import { curvesOption } from '../../charts/curves-option'
import type { Frame } from '../../charts/frame'
import { textWidth } from '../../charts/frame'
import type { CurveNode } from '../../charts/nodes'
import { drawn } from '../../charts/point'
import { Decimal } from '../../policies/decimal'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../facts'
import { numberText, unitWord, yuanIn } from '../money'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'

/** Width and height of the chart in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where the plot lies in the chart, and its two axes. */
export interface Layout {
  readonly frame: Frame
  readonly x: Axis
  readonly y: Axis
  readonly narrow: boolean
}

export const fontFamily =
  "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif"

const narrowBelow = 560
const topRoom = 48
const bottomRoom = 44

function highest(shown: readonly ComparedCurve[]): number {
  const points = shown.flatMap(({ high, low }) => [
    ...curvePoints(high).line,
    ...curvePoints(low).line,
    ...curvePoints(high).ends.map(({ at }) => at),
  ])
  return Math.max(0, ...points.flatMap((point) => (point ? [point[1]] : [])))
}

/** The plot as large as the words around it allow. */
export function layoutOf(
  sweep: SweepResult,
  shown: readonly ComparedCurve[],
  swept: SweptWords,
  size: Size,
  { t, locale, unit }: Speech,
): Layout {
  const narrow = size.width < narrowBelow
  const plotHeight = Math.max(80, size.height - topRoom - bottomRoom)
  const yTicks = amountTicks(highest(shown) * 1.04, Math.max(3, Math.round(plotHeight / 56)))
  const yText = (tick: number): string => numberText(new Decimal(tick).div(yuanIn[unit]))
  const labels = shown.map(({ name, short }) => (narrow ? short : name))
  const left = Math.ceil(Math.max(24, ...yTicks.map((tick) => textWidth(yText(tick))))) + 12
  const right = Math.ceil(Math.max(12, ...labels.map((label) => textWidth(label)))) + 12
  const from = drawn(sweep.sweep.from)
  const to = drawn(sweep.sweep.to)
  const width = Math.max(80, size.width - left - right)
  const wanted = Math.max(2, Math.floor(width / Math.max(64, textWidth(swept.tick(to)) * 2)))
  return {
    narrow,
    frame: {
      left,
      top: topRoom,
      width,
      height: plotHeight,
      x: [from, to],
      y: [0, yTicks.at(-1) ?? 1],
    },
    x: {
      name: t('chart.axis', { name: swept.label, unit: swept.unit }),
      ticks: tidyTicks(from, to, Math.min(10, wanted), swept.counts),
      text: swept.tick,
    },
    y: {
      name: t('chart.axis', { name: t('chart.high'), unit: unitWord(unit, locale) }),
      ticks: yTicks,
      text: yText,
    },
  }
}

/** The picture that ECharts draws; the marker and all that answers the pointer lie above it. */
export function pictureOf(
  layout: Layout,
  shown: readonly ComparedCurve[],
  nodes: readonly CurveNode[],
  active: string | null,
  dark: boolean,
): CurvesOption {
  const places = shown.map(({ id, low, high, name, short }) => {
    return { id, low, high, label: layout.narrow ? short : name }
  })
  return curvesOption({ ...layout, places, nodes, active, dark, font: fontFamily })
}
