import type { Dialect } from '../../calculator/algebras/sql/dialect'
import type { NumberSigns } from '../../calculator/reading/number-text'
import { mostCount } from '../../calculator/reading/value'
import type { FactRecord } from '../../policies/schema'
import { codeNumber } from '../refusal'
import type { CellSql, Steps } from './cell'
import { isAmbiguous, isNegative, plainNumber } from './number'

/** A whole number; 12.0 is one. */
export function countCell(
  { raw, own, fast, text, number }: Steps,
  fact: FactRecord,
  signs: NumberSigns,
  dialect: Dialect,
): CellSql {
  const { hasForm } = dialect
  const value = `CASE WHEN ${fast} THEN CAST(${own?.name ?? raw} AS BIGINT)
    ELSE TRY_CAST(split_part(${number}, '.', 1) AS BIGINT) END`
  const most = fact.maximum ?? mostCount
  const outside = codeNumber(fact.maximum === undefined ? 'too_large' : 'not_allowed')
  return {
    fast: own?.form ?? hasForm(raw, '[0-9]{1,9}'),
    number: plainNumber(text, signs, dialect),
    power: '0',
    value,
    code: `CASE WHEN NOT ${fast} AND ${text} IS NOT NULL AND ${isAmbiguous(text, signs, dialect)} THEN ${codeNumber('ambiguous_number')}
      WHEN NOT ${fast} AND ${text} IS NOT NULL AND ${isNegative(text, signs, dialect)} THEN ${codeNumber('negative')}
      WHEN NOT ${fast} AND ${text} IS NOT NULL AND (${number} IS NULL OR NOT ${hasForm(`split_part(${number}, '.', 2)`, '0*')}) THEN ${codeNumber('wrong_type')}
      WHEN NOT ${fast} AND ${number} IS NOT NULL AND ${value} IS NULL THEN ${outside}
      WHEN ${value} > ${most} OR ${value} < ${fact.minimum ?? 0} THEN ${outside}
      ELSE 0 END`,
  }
}
