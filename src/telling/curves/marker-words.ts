import type { Box, Segment } from '../../charts/box'
import { overlap, passes } from '../../charts/box'
import type { Frame } from '../../charts/frame'
import { pixelY, textWidth } from '../../charts/frame'
import type { End } from '../../calculator/range'
import type { ComparedCurve, Readout } from './compared'
import type { MeasureWords } from './measure-words'

/** What one line is worth at the marker, beside it; pixels. */
export interface MarkerWord {
  readonly id: string
  readonly name: string
  readonly amount: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly isOwn: boolean
  readonly box: Box
}

interface Worth {
  readonly id: string
  readonly name: string
  readonly amount: string
  /** The height of its line at the marker. */
  readonly at: number
}

const height = 16
/** Beside the marker's line, and clear of the dots on it. */
const beside = 9
/** How far the words may stand above or below their line, near first. */
const offsets = Array.from({ length: 14 }, (_, i) => 11 + i * 5).flatMap((far) => [-far, far])

/** Of several places the first that costs nothing, else the one that costs least. */
function cheapest<T>(candidates: readonly T[], costOf: (each: T) => number): T | undefined {
  let best: { readonly each: T; readonly cost: number } | undefined
  for (const each of candidates) {
    const cost = costOf(each)
    if (!best || cost < best.cost) best = { each, cost }
    if (cost === 0) break
  }
  return best?.each
}

/**
 * The amounts of all lines beside the marker, each near its own: on either side, above or below, where no line runs
 * through them and none stands upon another.
 */
export function markerWords(
  readouts: readonly Readout[],
  shown: readonly Pick<ComparedCurve, 'id' | 'short'>[],
  {
    x,
    frame,
    lines,
    taken,
    measure,
    end,
    own,
  }: {
    /** Where the marker stands, in pixels. */
    readonly x: number
    readonly frame: Frame
    /** What runs through the plot, in pixels. */
    readonly lines: readonly Segment[]
    /** Where other words stand. */
    readonly taken: readonly Box[]
    readonly measure: MeasureWords
    readonly end: End
    readonly own: string | null
  },
): MarkerWord[] {
  const worth = readouts.flatMap(({ id, shown: amounts }): Worth[] => {
    const value = amounts[end]
    const name = shown.find((each) => each.id === id)?.short
    if (!value || name === undefined) return []
    return [{ id, name, amount: measure.bare(value), at: pixelY(frame, value.toNumber()) }]
  })
  const first = x <= frame.left + frame.width * 0.62 ? 'start' : 'end'
  const sides = [first, first === 'start' ? 'end' : 'start'] as const
  const placed: MarkerWord[] = []
  const costOf = ({ box, at }: { readonly box: Box; readonly at: number }): number => {
    const isOut =
      box.top < frame.top - 4 ||
      box.bottom > frame.top + frame.height ||
      box.left < frame.left ||
      box.right > frame.left + frame.width
    const covered = [...placed.map((each) => each.box), ...taken].filter((each) =>
      overlap(each, box),
    ).length
    const crossed = lines.filter((line) => passes(box, line)).length
    // Between the words and their line no other line should meet the marker.
    const between = worth.filter((other) => {
      const middle = (box.top + box.bottom) / 2
      return other.at !== at && (other.at - at) * (other.at - middle) < 0
    }).length
    return (isOut ? 100 : 0) + covered * 50 + crossed * 4 + between * 3
  }
  const inOrder = [...worth].sort(
    (a, b) => Number(b.id === own) - Number(a.id === own) || a.at - b.at,
  )
  for (const { id, name, amount, at } of inOrder) {
    const width = textWidth(`${name} ${amount}`, id === own ? 14 : 12.5)
    const candidates = offsets.flatMap((offset) =>
      sides.map((anchor) => {
        const left = anchor === 'start' ? x + beside : x - beside - width
        const [top, bottom] = [at + offset - height / 2, at + offset + height / 2]
        return { anchor, at, box: { left, right: left + width, top, bottom } }
      }),
    )
    const found = cheapest(candidates, costOf)
    if (!found) continue
    const { anchor, box } = found
    placed.push({
      ...{ id, name, amount, anchor, box, isOwn: id === own },
      x: anchor === 'start' ? x + beside : x - beside,
      y: (box.top + box.bottom) / 2,
    })
  }
  return placed
}
