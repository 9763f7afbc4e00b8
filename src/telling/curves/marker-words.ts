import { apart } from '../../charts/apart'
import type { Box } from '../../charts/box'
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

const height = 18

/** The amounts of all lines beside the marker, each near its own, none upon another. */
export function markerWords(
  readouts: readonly Readout[],
  shown: readonly Pick<ComparedCurve, 'id' | 'short'>[],
  {
    x,
    frame,
    measure,
    end,
    own,
  }: {
    /** Where the marker stands, in pixels. */
    readonly x: number
    readonly frame: Frame
    readonly measure: MeasureWords
    readonly end: End
    readonly own: string | null
  },
): MarkerWord[] {
  const worth = readouts.flatMap(({ id, shown: amounts }) => {
    const value = amounts[end]
    const name = shown.find((each) => each.id === id)?.short
    if (!value || name === undefined) return []
    return [{ id, name, amount: measure.bare(value), at: pixelY(frame, value.toNumber()) - 10 }]
  })
  const { top } = frame
  const ys = apart(
    worth.map(({ at }) => at),
    height,
    top + height / 2,
    top + frame.height - height / 2,
  )
  const toRight = x <= frame.left + frame.width * 0.62
  return worth.map(({ id, name, amount }, i) => {
    const [y, width] = [ys[i] ?? 0, textWidth(`${name} ${amount}`, 13)]
    const start = toRight ? x + 8 : x - 8 - width
    return {
      ...{ id, name, amount, y },
      x: toRight ? x + 8 : x - 8,
      anchor: toRight ? 'start' : 'end',
      isOwn: id === own,
      box: { left: start, right: start + width, top: y - height / 2, bottom: y + height / 2 },
    }
  })
}
