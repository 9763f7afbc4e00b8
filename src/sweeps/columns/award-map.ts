import type { AwardMap, Cells } from '../map'
import type { MapCells } from './map-cells'

/** Neighbours are often alike, and a whole number is dear to make: one is made for all that stand in a row. */
function wholeFen(fen: Float64Array): Cells {
  const cells: (bigint | null)[] = []
  let [last, same]: [number, bigint | null] = [NaN, null]
  for (const each of fen) {
    if (each !== last) [last, same] = [each, Number.isNaN(each) ? null : BigInt(each)]
    cells.push(same)
  }
  return cells
}

/** The same as whole fen, null where unknown; an end of a place when it is first looked at. */
export function awardMapOf({ x, y, places, possible }: MapCells): AwardMap {
  const lazily = (fen: Float64Array): (() => Cells) => {
    let cells: Cells | undefined
    return () => (cells ??= wholeFen(fen))
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
