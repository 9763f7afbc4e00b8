import type { Corpus } from '../../../policies/corpus'
import { statuses } from '../../status'
import type { Source } from '../expressions/source'
import type { Output } from '../expressions/outputs'
import { outputsOf } from '../expressions/outputs'
import type { Selection } from '../expressions/selected'
import type { Tables } from './render'
import { renderStatement } from './render'

/** Amounts come as whole fen, or as yuan with two decimals. */
export type Unit = 'fen' | 'yuan'

const statusSql = (code: string): string =>
  `[${statuses.map((status) => `'${status}'`).join(', ')}][CAST(${code} AS INTEGER) + 1]`

/** The ids of the recognitions of those bits, separated by commas; nothing where there is none. */
const recognitionsSql =
  (facts: readonly string[]) =>
  (bits: string): string =>
    facts.length === 0
      ? "''"
      : `concat_ws(',', ${facts
          .map(
            (fact, bit) =>
              `CASE WHEN (CAST(${bits} AS INTEGER) & ${2 ** bit}) > 0 THEN '${fact}' END`,
          )
          .join(', ')})`

const moneySql: Readonly<Record<Unit, (fen: string) => string>> = {
  fen: (fen) => fen,
  yuan: (fen) => `CAST(${fen} * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(20, 2))`,
}

const written = (unit: Unit, { kind, recognitions }: Output): ((sql: string) => string) =>
  kind === 'money' ? moneySql[unit] : kind === 'status' ? statusSql : recognitionsSql(recognitions)

/** The statement that answers a selection for every row of a scenario table. */
export function awardStatement(
  corpus: Corpus,
  source: Source,
  selection: Selection,
  tables: Tables,
  unit: Unit = 'fen',
): string {
  const outputs = outputsOf(corpus, source, selection).map((output) => ({
    name: output.name,
    node: output.node,
    as: written(unit, output),
  }))
  return renderStatement(outputs, tables)
}
