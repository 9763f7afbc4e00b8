import type { Dialect } from '../../calculator/algebras/sql/dialect'
import type { NumberSigns } from '../../calculator/reading/number-text'
import { duckdb } from '../../calculator/algebras/sql/dialects/duckdb'
import { codeNumber } from '../refusal'
import type { CellSql, Steps } from './cell'
import { isAmbiguous, isNegative, isPlain, plainForm, plainNumber } from './number'

/** A share from 0 to 1. */
export function rateCell(
  { raw, own, fast, text, number }: Steps,
  signs: NumberSigns,
  dialect: Dialect,
): CellSql {
  return {
    fast:
      own?.form ??
      isPlain(
        raw,
        `${plainForm('0', '[0-9]{1,6}', signs)}|${plainForm('1', '0{1,6}', signs)}`,
        signs,
        dialect,
      ),
    number: plainNumber(text, signs, dialect),
    power: '0',
    value: `CASE WHEN ${fast} THEN CAST(${own?.name ?? raw} AS ${duckdb.columns.rate}) ELSE TRY_CAST(${number} AS ${duckdb.columns.rate}) END`,
    code: `CASE WHEN ${fast} OR ${text} IS NULL THEN 0
      WHEN ${isAmbiguous(text, signs, dialect)} THEN ${codeNumber('ambiguous_number')}
      WHEN ${isNegative(text, signs, dialect)} THEN ${codeNumber('negative')}
      WHEN ${number} IS NULL THEN ${codeNumber('wrong_type')}
      WHEN COALESCE(TRY_CAST(${number} AS DECIMAL(38, 18)) > 1, TRUE) THEN ${codeNumber('too_large')}
      WHEN length(trim(TRAILING '0' FROM split_part(${number}, '.', 2))) > 6 THEN ${codeNumber('too_many_decimals')}
      ELSE 0 END`,
  }
}
