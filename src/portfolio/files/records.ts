/** A row of a CSV text. */
export interface CsvRow {
  /** Its number in the file as a spreadsheet counts: the heading is row 1, empty lines count. */
  readonly row: number
  readonly cells: readonly string[]
  /** True where a quote stands inside a cell that is not quoted as a whole. */
  readonly broken: boolean
}

/** A quote that no other closes would otherwise swallow the rest of the file. */
export const longestRow = 1_000_000

/** Why a text stops being readable, and in which row. */
export class CsvError extends Error {
  readonly row: number

  constructor(row: number, message: string) {
    super(message)
    this.row = row
  }
}

/** Cuts pieces of a CSV text into rows; line ends of every kind, quoted cells, doubled quotes. Empty lines are passed over. */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<CsvRow> {
  let row = 1
  let cells: string[] = []
  let cell = ''
  let [quoted, closed, broken, returned] = [false, false, false, false]
  let length = 0
  const endCell = (): void => {
    cells.push(cell)
    cell = ''
    closed = false
  }
  const ended = (): CsvRow | undefined => {
    const empty = cells.length === 0 && cell === '' && !closed
    endCell()
    const found = empty ? undefined : { row, cells, broken }
    row += 1
    cells = []
    broken = false
    length = 0
    return found
  }
  for await (const piece of pieces) {
    for (const letter of piece) {
      length += 1
      if (length > longestRow) {
        throw new CsvError(row, `no end within ${longestRow} characters; is a quote left open?`)
      }
      const after = returned
      returned = false
      if (quoted) {
        if (letter === '"') [quoted, closed] = [false, true]
        else cell += letter
      } else if (letter === '\n' && after) {
        length -= 1
      } else if (letter === '\n' || letter === '\r') {
        returned = letter === '\r'
        const found = ended()
        if (found) yield found
      } else if (letter === separator) {
        endCell()
      } else if (letter === '"' && (closed || cell === '')) {
        if (closed) cell += letter
        quoted = true
        closed = false
      } else {
        if (closed || letter === '"') broken = true
        closed = false
        cell += letter
      }
    }
  }
  if (quoted) throw new CsvError(row, 'a quote is opened and never closed')
  const last = ended()
  if (last) yield last
}
