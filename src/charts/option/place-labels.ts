import type { Box, Segment } from '../box'
import { grown, overlap, passes } from '../box'
import type { DrawnPlace, Label, Panel } from '../drawing'
import type { Frame } from '../frame'
import { pixelX, pixelY, textWidth, valueX, valueY } from '../frame'
import type { Point } from '../point'

/** A label with the point, in values, at which its words begin, and the point that it is led from. */
export interface PlacedLabel {
  readonly label: Label
  /** The room of the words, in pixels. */
  readonly box: Box
  readonly at: Point
  /** From the point that is named up or down to the words; null where they stand beside it. */
  readonly leader: readonly [Point, Point] | null
}

interface Candidate {
  readonly box: Box
  readonly led: boolean
}

const height = 16
const room = 2
/** How far a label may be led away from its point: rows of its own height. */
const rows = 9

const toPixels = (frame: Frame, [x, y]: Point): Point => [pixelX(frame, x), pixelY(frame, y)]

/** The lines of places as they are drawn, piece by piece, in pixels. */
export const segmentsOf = (places: readonly DrawnPlace[], frame: Frame): Segment[] =>
  places.flatMap(({ main }) =>
    main.line.slice(1).flatMap((point, i): Segment[] => {
      const before = main.line[i]
      return point && before ? [[toPixels(frame, before), toPixels(frame, point)]] : []
    }),
  )

/** Beside the point, near first; then led from it, up or down, row by row. */
function around([x, y]: Point, width: number): Candidate[] {
  const at = (left: number, top: number, led: boolean): Candidate => ({
    box: { left, right: left + width, top, bottom: top + height },
    led,
  })
  const near = [8, 20].flatMap((gap) =>
    [x + 4, x - width - 4, x - width / 2].flatMap((left) =>
      [y - gap - height, y + gap].map((top) => at(left, top, false)),
    ),
  )
  const far = Array.from({ length: rows }, (_, row) => 30 + row * height).flatMap((gap) =>
    [y - gap - height, y + gap].flatMap((top) =>
      [x + 4, x - width - 4].map((left) => at(left, top, true)),
    ),
  )
  return [...near, ...far]
}

const leaderOf = ([x, y]: Point, { top, bottom }: Box): Segment => [
  [x, y],
  [x, bottom < y ? top + 3 : bottom - 3],
]

/**
 * Crossings that tell come before everything else. Within a kind the rightmost is placed first: those to the left are
 * led over it.
 */
const tierOf = ({ weight }: Label): number => (weight >= 80 ? 100 : weight)

export const labelText = ({ value, text }: Label): string =>
  [value, text].filter((part) => part !== '').join(' ')

/**
 * The labels that have room, those worth most first: within the plot, clear of all lines, marks, one another and what
 * else is taken. The others are left out; strips, pointer, keyboard and table tell them.
 */
export function placeLabels(panel: Panel, shown: (place: string) => boolean): PlacedLabel[] {
  const { frame, places, meetings, labels, taken: others } = panel
  const lines = segmentsOf(places, frame)
  const marks = [
    ...places.flatMap(({ breaks, firmBreaks, main }) => [
      ...breaks,
      ...firmBreaks,
      ...main.ends.map(({ at }) => at),
    ]),
    ...meetings.map(({ at }) => at),
  ].map((point): Box => {
    const [x, y] = toPixels(frame, point)
    return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }
  })
  const inside = ({ left, right, top, bottom }: Box): boolean =>
    left >= frame.left &&
    right <= frame.left + frame.width &&
    top >= frame.top - 4 &&
    bottom <= frame.top + frame.height - 2
  const taken: Box[] = [...others]
  const leaders: Segment[] = []
  const isFree = ({ box, led }: Candidate, point: Point): boolean => {
    const wide = grown(box, room)
    const own = leaderOf(point, box)
    return (
      inside(box) &&
      ![...taken, ...marks].some((other) => overlap(wide, other)) &&
      ![...lines, ...leaders].some((line) => passes(wide, line)) &&
      !(led && taken.some((other) => passes(other, own)))
    )
  }
  return [...labels]
    .filter((label) => label.places.some(shown))
    .sort((a, b) => tierOf(b) - tierOf(a) || b.at[0] - a.at[0])
    .flatMap((label): PlacedLabel[] => {
      const point = toPixels(frame, label.at)
      const free = around(point, textWidth(labelText(label))).find((each) => isFree(each, point))
      if (!free) return []
      const { box, led } = free
      taken.push(grown(box, room))
      const leader = leaderOf(point, box)
      if (led) leaders.push(leader)
      const toValues = ([x, y]: Point): Point => [valueX(frame, x), valueY(frame, y)]
      const at = toValues([box.left, (box.top + box.bottom) / 2])
      return [{ label, box, at, leader: led ? [toValues(leader[0]), toValues(leader[1])] : null }]
    })
}
