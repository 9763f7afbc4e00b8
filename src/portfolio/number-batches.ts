/** Rows as the engine hands them over: some of them, column by column. */
interface Chunk {
  readonly rowCount: number
  readonly getColumnVector: (column: number) => object
}

interface Result {
  readonly columnCount: number
  readonly fetchChunk: () => Promise<Chunk | null>
}

/** Rows that are handed over together: enough of them that what a call costs does not count. */
const batchRows = 2 ** 14

/** The doubles of a vector where they lie; it shows them only at run time. */
function doublesOf(vector: object): Float64Array {
  const { items } = vector as { readonly items?: unknown }
  if (items instanceof Float64Array) return items
  throw new TypeError('The engine hands over no doubles')
}

/** Gathers the doubles of chunks, which are small, into batches; a batch is overwritten by the next. */
export function numberBatches(result: Result): () => Promise<readonly Float64Array[] | null> {
  const columns = Array.from({ length: result.columnCount }, () => new Float64Array(batchRows))
  /** A chunk that had no room in the batch before. */
  let left: Chunk | null = null
  return async () => {
    let rows = 0
    for (;;) {
      const chunk: Chunk | null = left ?? (await result.fetchChunk())
      left = null
      if (!chunk || chunk.rowCount === 0) break
      if (rows + chunk.rowCount > batchRows) {
        left = chunk
        break
      }
      columns.forEach((column, n) => {
        column.set(doublesOf(chunk.getColumnVector(n)).subarray(0, chunk.rowCount), rows)
      })
      rows += chunk.rowCount
    }
    return rows > 0 ? columns.map((column) => column.subarray(0, rows)) : null
  }
}
