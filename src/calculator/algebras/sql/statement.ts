import type { Corpus } from '../../../policies/corpus'
import { statuses } from '../../status'
import type { Source } from '../expressions/source'
import type { Output } from '../expressions/outputs'
import { outputsOf } from '../expressions/outputs'
import type { Selection } from '../expressions/selected'
import type { Dialect } from './dialect'
import { duckdb } from './dialects/duckdb'
import type { Rendered, Tables } from './render'
import { inOne, renderStatement } from './render'

/** Amounts come as whole fen, or as yuan with two decimals. */
export type Unit = 'fen' | 'yuan'

/** The ids of the recognitions of those bits, separated by commas; nothing where there is none. */
const recognitionsSql =
  (facts: readonly string[], { hasBit, text }: Dialect) =>
  (bits: string): string =>
    facts.length === 0
      ? "''"
      : `concat_ws(',', ${facts
          .map((fact, bit) => `CASE WHEN ${hasBit(bits, bit)} THEN ${text(fact)} END`)
          .join(', ')})`

const moneySql: Readonly<Record<Unit, (fen: string) => string>> = {
  fen: (fen) => fen,
  yuan: (fen) => `CAST(${fen} * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(20, 2))`,
}

function written(
  unit: Unit,
  { kind, recognitions }: Output,
  dialect: Dialect,
): (sql: string) => string {
  if (kind === 'money') return moneySql[unit]
  return kind === 'status'
    ? (code) => dialect.nth(statuses, code)
    : recognitionsSql(recognitions, dialect)
}

/** The chain of layers that answers a selection for every row of a scenario table. */
export function awardLayers(
  corpus: Corpus,
  source: Source,
  selection: Selection,
  tables: Tables,
  unit: Unit,
  dialect: Dialect,
): Rendered {
  const outputs = outputsOf(corpus, source, selection).map((output) => ({
    name: output.name,
    node: output.node,
    as: written(unit, output, dialect),
  }))
  return renderStatement(outputs, tables, dialect)
}

/** The statement that answers a selection for every row of a scenario table. */
export const awardStatement = (
  corpus: Corpus,
  source: Source,
  selection: Selection,
  tables: Tables,
  unit: Unit = 'fen',
  dialect: Dialect = duckdb,
): string => inOne(awardLayers(corpus, source, selection, tables, unit, dialect), dialect)
