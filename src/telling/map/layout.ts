import { textWidth } from '../../charts/frame'
import type { LookMap } from '../../charts/leader-map'
import { labelSpots } from '../../charts/leader-map'
import type { CellAxis } from '../../charts/map-frame'
import { shareOf } from '../../charts/map-frame'
import { tidyTicks } from '../../charts/ticks'
import type { SweptWords } from '../curves/axis-words'
import type { Box } from '../../charts/box'
import { overlap } from '../../charts/box'
import type { Size } from '../curves/panels'
import type { Border } from './borders'

/** The two axes of a map, with their words. */
export interface MapAxes {
  readonly x: CellAxis
  readonly y: CellAxis
  readonly xWords: SweptWords
  readonly yWords: SweptWords
}

export interface MapFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the cells lie within the picture, and the ticks of both axes; pixels. */
export interface MapLayout {
  readonly frame: MapFrame
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
}

/** The cells as large as the words of the axes allow. */
export function mapLayout({ x, y, xWords, yWords }: MapAxes, size: Size): MapLayout {
  const xTicks = tidyTicks(x.from, x.to, Math.max(2, size.width / 96), xWords.counts)
  const yTicks = tidyTicks(y.from, y.to, 6, yWords.counts)
  const widest = Math.max(0, ...yTicks.map((tick) => textWidth(yWords.tick(tick))))
  const left = Math.ceil(widest) + 12
  const last = xTicks.at(-1)
  const right = Math.ceil(last === undefined ? 0 : textWidth(xWords.tick(last)) / 2) + 4
  const [top, bottom] = [28, 44]
  const width = Math.max(0, size.width - left - right)
  const height = Math.max(0, size.height - top - bottom)
  return { frame: { left, top, width, height }, xTicks, yTicks }
}

export const atX = ({ left, width }: MapFrame, axis: CellAxis, value: number): number =>
  left + shareOf(axis, value) * width

export const atY = ({ top, height }: MapFrame, axis: CellAxis, value: number): number =>
  top + (1 - shareOf(axis, value)) * height

/** A name in the middle of its region, and half the room that it takes. */
export interface RegionLabel {
  readonly text: string
  readonly half: number
  readonly x: number
  readonly y: number
}

/** The names of the regions that have room for one; `names` in the order of the looks. */
export function regionLabels(
  looks: LookMap,
  names: readonly string[],
  { left, top, width, height }: MapFrame,
): RegionLabel[] {
  if (width <= 0 || height <= 0) return []
  const [cellWidth, cellHeight] = [width / looks.columns, height / looks.rows]
  return labelSpots(looks).flatMap((spot) => {
    const text = names[spot.look] ?? ''
    const room = (spot.across + 0.5) * 2 * cellWidth
    const high = (spot.up + 0.5) * 2 * cellHeight
    if (text === '' || room <= textWidth(text) + 12 || high <= 22) return []
    return [
      {
        text,
        half: textWidth(text) / 2 + 6,
        x: left + (spot.column + 0.5) * cellWidth,
        y: top + height - (spot.row + 0.5) * cellHeight,
      },
    ]
  })
}

/** A company's own values in pixels; null where not stated or outside the picture. */
export interface OwnSpot {
  readonly x: number | null
  readonly y: number | null
}

export function ownSpot(
  here: { readonly x: number | null; readonly y: number | null },
  { x, y }: MapAxes,
  frame: MapFrame,
): OwnSpot {
  const inside = ({ from, to }: CellAxis, value: number): boolean => value >= from && value <= to
  return {
    x: here.x !== null && inside(x, here.x) ? atX(frame, x, here.x) : null,
    y: here.y !== null && inside(y, here.y) ? atY(frame, y, here.y) : null,
  }
}

/** The name of the cross stands in the corner where it covers no name of a region. */
export function hereLabel(
  text: string,
  own: OwnSpot,
  { left, top, width, height }: MapFrame,
  labels: readonly RegionLabel[],
) {
  const { x: across, y: up } = own
  if (across === null || up === null) return null
  const wide = textWidth(text) + 12
  const corners = [across + 10, across - 10 - wide].flatMap((x) =>
    [up - 30, up + 10].map((y) => ({ text, wide, x, y })),
  )
  const inside = corners.filter(
    ({ x, y }) => x >= left && x + wide <= left + width && y >= top && y + 20 <= top + height,
  )
  const covers = ({ x, y }: { x: number; y: number }): boolean =>
    labels.some(
      (each) =>
        each.x + each.half > x &&
        each.x - each.half < x + wide &&
        each.y + 10 > y &&
        each.y - 10 < y + 20,
    )
  return inside.find((corner) => !covers(corner)) ?? inside[0] ?? null
}

/** The value on a border where the company's own line crosses it; the words begin at x. */
export interface PlacedBorder {
  readonly text: string
  /** The point on the border. */
  readonly at: { readonly x: number; readonly y: number }
  readonly x: number
  readonly y: number
}

/** The values on the borders, each beside its border where it covers no other words; without room left out. */
export function placeMapBorders(
  borders: readonly Border[],
  axes: MapAxes,
  own: OwnSpot,
  frame: MapFrame,
  labels: readonly RegionLabel[],
  here: { readonly x: number; readonly y: number; readonly wide: number } | null,
): PlacedBorder[] {
  const { x: across, y: up } = own
  if (across === null || up === null) return []
  const taken: Box[] = [
    ...labels.map(({ x, y, half }) => ({
      left: x - half,
      right: x + half,
      top: y - 12,
      bottom: y + 12,
    })),
    ...(here
      ? [{ left: here.x, right: here.x + here.wide, top: here.y, bottom: here.y + 20 }]
      : []),
    { left: across - 7, right: across + 7, top: up - 7, bottom: up + 7 },
  ]
  return borders.flatMap(({ axis, at, text }): PlacedBorder[] => {
    const point =
      axis === 'x' ? { x: atX(frame, axes.x, at), y: up } : { x: across, y: atY(frame, axes.y, at) }
    const wide = textWidth(text) + 4
    const spots = [point.x + 6, point.x - 6 - wide].flatMap((x) =>
      [point.y - 8, point.y + 18, point.y - 24, point.y + 34].map((y) => ({ x, y })),
    )
    const boxOf = ({ x, y }: { x: number; y: number }): Box => ({
      left: x - 2,
      right: x + wide,
      top: y - 13,
      bottom: y + 4,
    })
    const free = spots.find((spot) => {
      const box = boxOf(spot)
      const inside =
        box.left >= frame.left &&
        box.right <= frame.left + frame.width &&
        box.top >= frame.top &&
        box.bottom <= frame.top + frame.height
      return inside && !taken.some((other) => overlap(box, other))
    })
    if (!free) return []
    taken.push(boxOf(free))
    return [{ text, at: point, ...free }]
  })
}
