/** Rows as the engine hands them over: some of them, column by column. */
interface Chunk {
  readonly rowCount: number
  readonly getColumnVector: (column: number) => object
}

/** Rows that are handed over together: enough of them that what a call costs does not count. */
const batchRows = 2 ** 14

/** The doubles of a vector where they lie; it shows them only at run time. */
function doublesOf(vector: object): Float64Array {
  const { items } = vector as { readonly items?: unknown }
  if (items instanceof Float64Array) return items
  throw new TypeError('The engine hands over no doubles')
}

/** Gathers the doubles of chunks, which are small, into batches. */
export function numberBatch(
  columnCount: number,
  take: (columns: readonly Float64Array[], rows: number) => void,
) {
  const columns = Array.from({ length: columnCount }, () => new Float64Array(batchRows))
  let rows = 0
  const hand = (): void => {
    if (rows > 0)
      take(
        columns.map((column) => column.subarray(0, rows)),
        rows,
      )
    rows = 0
  }
  return {
    add(chunk: Chunk): void {
      if (rows + chunk.rowCount > batchRows) hand()
      columns.forEach((column, n) => {
        const doubles = doublesOf(chunk.getColumnVector(n))
        column.set(doubles.subarray(0, chunk.rowCount), rows)
      })
      rows += chunk.rowCount
    },
    finish: hand,
  }
}
