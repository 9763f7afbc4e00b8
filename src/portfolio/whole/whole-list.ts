import { questionOf } from '../../calculator/algebras/columns/question'
import { outputsOf } from '../../calculator/algebras/expressions/outputs'
import type { Selection } from '../../calculator/algebras/expressions/selected'
import type { Source } from '../../calculator/algebras/expressions/source'
import type { Tables } from '../../calculator/algebras/sql/render'
import type { Corpus } from '../../policies/corpus'
import type { Connection } from '../engine'
import { forBatches } from './batches'
import { heldColumns, measuredSource } from './held'
import type { WholeRow } from './whole-sums'
import { wholeSums } from './whole-sums'

/** What a list comes to, with so many rows `added` at a time; null where a row is out of reach of columns: that is for the statement to say. */
export async function wholeList(
  connection: Pick<Connection, 'numbers' | 'rows'>,
  corpus: Corpus,
  source: Source,
  tables: Tables,
  selection: Selection,
  added: (rows: number) => void,
): Promise<WholeRow | null> {
  const measured = await measuredSource(connection, corpus, source, tables)
  const question = questionOf(corpus, measured, outputsOf(corpus, measured, selection))
  const sums = wholeSums(question)
  let isRefused = false
  const areInOrder = await forBatches(connection, heldColumns(corpus, source), tables, (batch) => {
    const laid = question.lay(batch)
    for (let group = 0; group < laid.groups; group += 1) {
      if (laid.workOut(group).length > 0) isRefused = true
      sums.add(laid)
    }
    added(batch.scenarios.length)
  })
  return areInOrder && !isRefused ? sums.row() : null
}
