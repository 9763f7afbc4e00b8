import type { DrawnPlace, Panel } from '../drawing'
import type { Frame } from '../frame'
import { pixelX, pixelY, textWidth, valueX, valueY } from '../frame'
import type { Point } from '../point'

/** A rectangle in pixels. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Segment = readonly [Point, Point]

/** A note with the point, in values, that its words are centred on. */
export interface PlacedNote {
  readonly id: string
  readonly at: Point
  readonly text: string
}

const height = 16
const room = 2

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a straight line passes through a box (Liang and Barsky). */
export function passes(box: Box, [[x1, y1], [x2, y2]]: Segment): boolean {
  let [start, end] = [0, 1]
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ]
  for (const [toward, distance] of sides) {
    if (toward === 0) {
      if (distance < 0) return false
    } else if (toward < 0) start = Math.max(start, distance / toward)
    else end = Math.min(end, distance / toward)
  }
  return start < end
}

const toPixels = (frame: Frame, [x, y]: Point): Point => [pixelX(frame, x), pixelY(frame, y)]

function segmentsOf({ high }: DrawnPlace, frame: Frame): Segment[] {
  return high.line.slice(1).flatMap((point, i): Segment[] => {
    const before = high.line[i]
    return point && before ? [[toPixels(frame, before), toPixels(frame, point)]] : []
  })
}

/** Around a point: above and below, left, right and centred, near first. */
function around([x, y]: Point, width: number): Box[] {
  const boxes: Box[] = []
  for (const gap of [8, 22]) {
    for (const side of [-1, 0, 1]) {
      for (const above of [true, false]) {
        const middle = x + side * (width / 2 + (side === 0 ? 0 : 4))
        const top = above ? y - gap - height : y + gap
        boxes.push({
          left: middle - width / 2,
          right: middle + width / 2,
          top,
          bottom: top + height,
        })
      }
    }
  }
  return boxes
}

const grown = ({ left, right, top, bottom }: Box): Box => ({
  left: left - room,
  right: right + room,
  top: top - room,
  bottom: bottom + room,
})

/**
 * The names of breakpoints that have room: within the plot, clear of all lines, marks and one another. The others
 * are left out; pointer, keyboard and table name them.
 */
export function placeNotes(panel: Panel, shown: readonly DrawnPlace[]): PlacedNote[] {
  const { frame, places, meetings } = panel
  const lines = places.flatMap((place) => segmentsOf(place, frame))
  const marks = [
    ...places.flatMap(({ breaks, firmBreaks, high }) => [
      ...breaks,
      ...firmBreaks,
      ...high.ends.map(({ at }) => at),
    ]),
    ...meetings.map(({ at }) => at),
  ].map((point): Box => {
    const [x, y] = toPixels(frame, point)
    return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }
  })
  const inside = (box: Box): boolean =>
    box.left >= frame.left &&
    box.right <= frame.left + frame.width &&
    box.top >= frame.top - 4 &&
    box.bottom <= frame.top + frame.height - 2
  const taken: Box[] = []
  const longest = Math.max(0, ...shown.map(({ names }) => names.length))
  const inTurns = Array.from({ length: longest }, (_, i) =>
    shown.flatMap(({ id, names }) => {
      const name = names[i]
      return name ? [{ id, ...name }] : []
    }),
  ).flat()
  return inTurns.flatMap(({ id, at, text }): PlacedNote[] => {
    const point = toPixels(frame, at)
    const free = around(point, textWidth(text)).find((each) => {
      const box = grown(each)
      return (
        inside(each) &&
        ![...taken, ...marks].some((other) => overlap(box, other)) &&
        !lines.some((line) => passes(box, line))
      )
    })
    if (!free) return []
    taken.push(grown(free))
    const [x, y] = [(free.left + free.right) / 2, (free.top + free.bottom) / 2]
    return [{ id, at: [valueX(frame, x), valueY(frame, y)], text }]
  })
}
