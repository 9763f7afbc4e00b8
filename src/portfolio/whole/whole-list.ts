import { questionOf } from '../../calculator/algebras/columns/question'
import { outputsOf } from '../../calculator/algebras/expressions/outputs'
import type { Source } from '../../calculator/algebras/expressions/source'
import { columnName } from '../../calculator/algebras/expressions/source'
import type { Selection } from '../../calculator/algebras/expressions/selected'
import type { Corpus } from '../../policies/corpus'
import type { TableColumn } from '../../sweeps/scenario-tables'
import { scenarioColumns } from '../../sweeps/scenario-tables'
import type { Connection } from '../engine'
import { wholeColumn } from './whole-column'
import type { WholeRow } from './whole-sums'
import { wholeSums } from './whole-sums'

/** What no company states is NaN among the numbers. */
const numberOrNaN = (sql: string): string => `COALESCE(${sql}, CAST('nan' AS DOUBLE))`

function columnsIn(corpus: Corpus, { columns }: Source): readonly TableColumn[] {
  const names = new Set([...columns].map(columnName))
  return scenarioColumns(corpus).filter(({ name }) => names.has(name))
}

/** What a list that lies in one table comes to; null where that is for the statement to say: a list of lists, or a row out of reach. */
export async function wholeList(
  connection: Pick<Connection, 'numbers'>,
  corpus: Corpus,
  source: Source,
  table: string,
  selection: Selection,
): Promise<WholeRow | null> {
  if (source.lists.size > 0) return null
  const read = columnsIn(corpus, source)
  if (read.length === 0) return null
  const question = questionOf(corpus, source, outputsOf(corpus, source, selection))
  const sums = wholeSums(question)
  let isRefused = false
  const sql = `SELECT ${read.map((column) => numberOrNaN(wholeColumn(column))).join(', ')} FROM ${table}`
  await connection.numbers(sql, (values, length) => {
    const columns = new Map(
      read.map(({ name }, n) => [name, values[n] ?? new Float64Array(length)]),
    )
    const laid = question.lay({ scenarios: { length, columns }, lists: new Map() })
    for (let group = 0; group < laid.groups; group += 1) {
      if (laid.workOut(group).length > 0) isRefused = true
      sums.add(laid)
    }
  })
  return isRefused ? null : sums.row()
}
