/** An axis of a map: evenly spread cells, the first at `from`, the last at `to`. */
export interface CellAxis {
  readonly from: number
  readonly to: number
  readonly cells: number
}

/** Where a value stands along an axis, 0 to 1; the value of a cell stands at the cell's middle. */
export function shareOf({ from, to, cells }: CellAxis, value: number): number {
  const along = to > from ? (value - from) / (to - from) : 0
  return (along * (cells - 1) + 0.5) / cells
}

/** The cell at a share of an axis, the nearest one beyond its ends. */
export function cellAt({ cells }: CellAxis, share: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(share * cells)))
}

const factors = [1, 1.25, 2, 2.5, 4, 5]

/**
 * How many cells an axis has, 300 at most: so many that neighbours are a round step apart, where the range
 * allows it, because a cell that is clicked becomes the company's figure.
 */
export function cellCount(from: number, to: number, whole: boolean, most = 300): number {
  const span = to - from
  if (whole && span < most) return span + 1
  const least = span / (most - 1)
  const power = 10 ** Math.floor(Math.log10(least))
  const steps = [power, power * 10].flatMap((each) => factors.map((factor) => factor * each))
  const round = steps.find((step) => {
    const count = span / step
    const fits = step >= least * (1 - 1e-9) && count >= most / 3
    const isWhole = !whole || (Number.isInteger(step) && Number.isInteger(from))
    return fits && isWhole && Math.abs(count - Math.round(count)) < 1e-9
  })
  return round === undefined ? most : Math.round(span / round) + 1
}
