import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { Point } from '../point'

export type Series = LineSeriesOption | ScatterSeriesOption | CustomSeriesOption

/** How strongly a place is drawn: the one pointed at, one of the others, or like all. */
export type Strength = 'active' | 'faint' | 'usual'

export const strengthOf = (place: string, active: string | null): Strength =>
  active === place ? 'active' : active === null ? 'usual' : 'faint'

/** Points as line data; a null breaks the line. */
export const lineData = (points: readonly (Point | null)[]) =>
  points.map((point) => (point ? [...point] : [null, null])) as LineSeriesOption['data'] & []

export interface DotLook {
  readonly fill: string
  readonly edge: string
  readonly width: number
  readonly size: number
  readonly opacity: number
  readonly symbol?: string
}

/** Marks at points. */
export function dots(
  id: string,
  points: readonly Point[],
  { fill, edge, width, size, opacity, symbol = 'circle' }: DotLook,
  z: number,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    id,
    data: points.map((point) => [...point]),
    symbol,
    symbolSize: size,
    itemStyle: { color: fill, borderColor: edge, borderWidth: width, opacity },
    clip: true,
    silent: true,
    z,
  }
}

export interface WordLook {
  readonly color: string
  readonly font: string
  readonly size?: number
  readonly bold?: boolean
  readonly opacity?: number
  readonly align?: 'left' | 'center' | 'right'
}

/** Words whose middle line runs through a point. */
export function words(
  id: string,
  at: Point,
  text: string,
  { color, font, size = 12, bold = false, opacity = 1, align = 'left' }: WordLook,
  z: number,
): ScatterSeriesOption {
  const position = { left: 'right', center: 'inside', right: 'left' } as const
  return {
    type: 'scatter',
    id,
    data: [[...at]],
    symbolSize: 0,
    label: {
      show: true,
      position: position[align],
      distance: 0,
      // The text is no template: a name may hold braces.
      formatter: () => text,
      color,
      opacity,
      fontFamily: font,
      fontSize: size,
      fontWeight: bold ? 600 : 400,
    },
    clip: false,
    silent: true,
    z,
  }
}
