import type { AwardMap, Cells } from '../map'
import type { MapCells } from './map-cells'

/** The same as whole fen, null where unknown; an end of a place when it is first looked at. */
export function awardMapOf({ x, y, places, possible }: MapCells): AwardMap {
  const lazily = (fen: Float64Array): (() => Cells) => {
    let cells: Cells | undefined
    return () => (cells ??= Array.from(fen, (each) => (Number.isNaN(each) ? null : BigInt(each))))
  }
  return {
    x,
    y,
    possible,
    places: new Map(
      [...places].map(([id, ends]) => {
        const [low, high] = [lazily(ends.low), lazily(ends.high)]
        return [
          id,
          {
            get low() {
              return low()
            },
            get high() {
              return high()
            },
          },
        ]
      }),
    ),
  }
}
