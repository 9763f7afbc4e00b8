import type { Dialect } from '../../calculator/algebras/sql/dialect'
import { codeNumber } from '../refusal'
import type { CellSql, Steps } from './cell'

const parts = '([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?( 00:00:00(\\.0+)?)?'

/** A day of the calendar: 2026-06-30, or as spreadsheets write it, 2026/6/30 or 2026年6月30日. */
export function dateCell(
  { raw, own, fast, text, number }: Steps,
  { hasForm, group }: Dialect,
): CellSql {
  const part = (place: number): string => group(text, `^${parts}$`, place)
  const iso = `${part(1)} || '-' || lpad(${part(2)}, 2, '0') || '-' || lpad(${part(3)}, 2, '0')`
  const value = `CASE WHEN ${fast} THEN TRY_CAST(${own?.name ?? raw} AS DATE) ELSE TRY_CAST(${number} AS DATE) END`
  return {
    fast: own?.form ?? hasForm(raw, '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    number: `CASE WHEN ${hasForm(text, parts)} THEN ${iso} END`,
    power: '0',
    value,
    code: `CASE WHEN NOT ${fast} AND ${text} IS NULL THEN 0 WHEN ${value} IS NULL THEN ${codeNumber('not_a_date')} ELSE 0 END`,
  }
}
