import type { ItemTable, Tables } from '../../calculator/algebras/columns/table'
import type { Tables as TableNames } from '../../calculator/algebras/sql/render'
import type { TableColumn } from '../../sweeps/scenario-tables'
import type { Connection, Numbers } from '../engine'
import type { HeldColumns } from './held'
import { wholeColumn } from './whole-column'

/** What is not stated is NaN among the numbers. */
const numberOrNaN = (column: TableColumn): string =>
  `COALESCE(${wholeColumn(column)}, CAST('nan' AS DOUBLE))`

const selected = (row: string, columns: readonly TableColumn[]): string =>
  [`CAST(${row} AS DOUBLE)`, ...columns.map(numberOrNaN)].join(', ')

/** Items that are there for companies up to some row, in the order of the companies. */
function itemReader(numbers: Numbers, columns: readonly TableColumn[]) {
  let held: readonly Float64Array[] | null = null
  let at = 0
  /** The items at hand, once those before them are taken. */
  async function atHand(): Promise<readonly Float64Array[] | null> {
    if (held && at < (held[0]?.length ?? 0)) return held
    at = 0
    return (held = await numbers.next())
  }
  /** The items of the companies in these rows, which are in order. */
  return async (rows: Float64Array): Promise<ItemTable> => {
    const last = rows.at(-1) ?? 0
    const pieces: Float64Array[][] = []
    for (let batch = await atHand(); batch; batch = await atHand()) {
      const [of = new Float64Array()] = batch
      let end = at
      while (end < of.length && (of[end] ?? 0) <= last) end += 1
      // A batch is overwritten by the next.
      if (end > at) pieces.push(batch.map((values) => values.slice(at, end)))
      at = end
      if (end < of.length) break
    }
    const joined = (n: number): Float64Array => {
      const all = pieces.map((piece) => piece[n] ?? new Float64Array())
      const values = new Float64Array(all.reduce((sum, { length }) => sum + length, 0))
      let to = 0
      for (const piece of all) {
        values.set(piece, to)
        to += piece.length
      }
      return values
    }
    const of = joined(0)
    const offsets = new Int32Array(rows.length + 1)
    let item = 0
    rows.forEach((row, i) => {
      while (item < of.length && (of[item] ?? 0) <= row) item += 1
      offsets[i + 1] = item
    })
    return {
      length: of.length,
      columns: new Map(columns.map(({ name }, n) => [name, joined(n + 1)])),
      offsets,
    }
  }
}

/**
 * Hands over companies with their lists as columns of whole numbers, in the order of their rows and batch by batch; a
 * batch is overwritten by the next. False where the companies come in another order, so that no list finds its own.
 */
export async function forBatches(
  connection: Pick<Connection, 'numbers'>,
  held: HeldColumns,
  names: TableNames,
  take: (tables: Tables) => void,
): Promise<boolean> {
  const open: Numbers[] = []
  const ask = async (sql: string): Promise<Numbers> => {
    const numbers = await connection.numbers(sql)
    open.push(numbers)
    return numbers
  }
  try {
    const companies = await ask(`SELECT ${selected('row', held.companies)} FROM ${names.scenarios}`)
    const readers: [string, ReturnType<typeof itemReader>][] = []
    for (const [list, columns] of held.lists) {
      const items = `SELECT ${selected('of_company', columns)} FROM ${names.lists.get(list) ?? list}
        JOIN (SELECT company_id, row AS of_company FROM ${names.scenarios}) AS companies
        USING (company_id) ORDER BY of_company`
      readers.push([list, itemReader(await ask(items), columns)])
    }
    let before = -Infinity
    for (let batch = await companies.next(); batch; batch = await companies.next()) {
      const [rows = new Float64Array(), ...values] = batch
      for (const row of rows) {
        if (row <= before) return false
        before = row
      }
      const lists = new Map<string, ItemTable>()
      for (const [list, read] of readers) lists.set(list, await read(rows))
      take({
        scenarios: {
          length: rows.length,
          columns: new Map(
            held.companies.map(({ name }, n) => [name, values[n] ?? new Float64Array(rows.length)]),
          ),
        },
        lists,
      })
    }
    return true
  } finally {
    for (const numbers of open) numbers.close()
  }
}
