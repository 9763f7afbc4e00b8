import type { NumberSigns } from '../../calculator/reading/number-text'
import { mostCount } from '../../calculator/reading/value'
import type { FactRecord } from '../../policies/schema'
import { codeNumber } from '../refusal'
import type { CellSql, Steps } from './cell'
import { has } from './cell'
import { isAmbiguous, isNegative, plainNumber } from './number'

/** A whole number; 12.0 is one. */
export function countCell(
  { raw, fast, text, number }: Steps,
  fact: FactRecord,
  signs: NumberSigns,
): CellSql {
  const value = `CASE WHEN ${fast} THEN CAST(${raw} AS BIGINT)
    ELSE TRY_CAST(split_part(${number}, '.', 1) AS BIGINT) END`
  const most = fact.maximum ?? mostCount
  const outside = codeNumber(fact.maximum === undefined ? 'too_large' : 'not_allowed')
  return {
    fast: has(raw, '[0-9]{1,9}'),
    number: plainNumber(text, signs),
    power: '0',
    value,
    code: `CASE WHEN NOT ${fast} AND ${text} IS NOT NULL AND ${isAmbiguous(text, signs)} THEN ${codeNumber('ambiguous_number')}
      WHEN NOT ${fast} AND ${text} IS NOT NULL AND ${isNegative(text, signs)} THEN ${codeNumber('negative')}
      WHEN NOT ${fast} AND ${text} IS NOT NULL AND (${number} IS NULL OR NOT ${has(`split_part(${number}, '.', 2)`, '0*')}) THEN ${codeNumber('wrong_type')}
      WHEN NOT ${fast} AND ${number} IS NOT NULL AND ${value} IS NULL THEN ${outside}
      WHEN ${value} > ${most} OR ${value} < ${fact.minimum ?? 0} THEN ${outside}
      ELSE 0 END`,
  }
}
