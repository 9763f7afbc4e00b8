import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { Point } from '../point'

export type Series = LineSeriesOption | ScatterSeriesOption | CustomSeriesOption

/** How strongly a line is drawn: the one pointed at, one's own, one of the others beside either, that of a last day, or like all. */
export type Strength = 'active' | 'own' | 'faint' | 'past' | 'usual'

export function strengthOf(
  { id, ended }: { readonly id: string; readonly ended: string },
  { active, own }: { readonly active: string | null; readonly own: string | null },
): Strength {
  if (ended !== '') return id === active ? 'active' : 'past'
  if (id === own) return 'own'
  if (id === active) return 'active'
  return active === null ? 'usual' : 'faint'
}

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
  /** Said first, in strong ink. */
  readonly value?: { readonly text: string; readonly color: string }
  /** Around the words, so that they can be read across a line. */
  readonly halo?: string
}

/** Signs that ECharts reads as styles. */
const plain = (text: string): string => text.replaceAll('{', '｛').replaceAll('}', '｝')

/** Words whose middle line runs through a point. */
export function words(
  id: string,
  at: Point,
  text: string,
  { color, font, size = 12, bold = false, opacity = 1, align = 'left', value, halo }: WordLook,
  z: number,
): ScatterSeriesOption {
  const position = { left: 'right', center: 'inside', right: 'left' } as const
  const around = halo === undefined ? {} : { textBorderColor: halo, textBorderWidth: 3 }
  const set = { fontFamily: font, fontSize: size, ...around }
  const said = value ? `{value|${plain(value.text)}}{text| ${plain(text)}}` : text
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
      formatter: () => said,
      color,
      opacity,
      ...set,
      fontWeight: bold ? 700 : 400,
      ...(value && {
        rich: {
          value: { ...set, color: value.color, fontWeight: 700 },
          text: { ...set, color, fontWeight: 400 },
        },
      }),
    },
    clip: false,
    silent: true,
    z,
  }
}
