import type { Dialect } from '../../calculator/algebras/sql/dialect'
import { trimmed } from '../cells/tidy'
import { codeNumber } from '../refusal'
import type { KeyType } from './table-sql'
import type { PartCheck } from './parts'

/** What may be wrong with a cell of a row: `code` is SQL of the number of the refusal, 0 where there is none. */
export interface Finding {
  readonly heading: string
  readonly raw: string
  readonly code: string
  /** SQL of what was expected where that depends on the row. */
  readonly limit?: string
}

/** What a finding says of a row as one value, NULL where nothing is wrong; `heading` is SQL. */
export function found(
  { raw, code, limit }: Omit<Finding, 'heading'>,
  heading: string,
  dialect: Dialect,
): string {
  const expected = limit ?? `CAST(NULL AS ${dialect.columns.enum})`
  const fields = { heading, value: `left(${raw}, 80)`, code, expected }
  return `CASE WHEN ${code} > 0 THEN ${dialect.record(fields)} END`
}

/** What may be wrong with the cell `id` that names the company; one that is no whole number names none of a table that numbers them. */
export function keyFinding(heading: string, keyType: KeyType, dialect: Dialect): Finding {
  const missing = codeNumber('missing')
  const unknown = codeNumber('unknown_company')
  const none =
    keyType === 'VARCHAR'
      ? String(missing)
      : `CASE WHEN ${trimmed('id', dialect)} IS NULL THEN ${missing} ELSE ${unknown} END`
  const code = `CASE WHEN company_id IS NULL THEN ${none} WHEN contains(id, chr(0)) THEN ${codeNumber('broken_text')} ELSE 0 END`
  return { heading, raw: 'id', code }
}

/** A part above its whole; `rawOf` gives the cell of a column as text. */
export const partFinding = (
  { heading, index, exceeds, limit }: PartCheck,
  rawOf: (index: number) => string,
): Finding => ({
  heading,
  raw: rawOf(index),
  code: `CASE WHEN ${exceeds} THEN ${codeNumber('part_exceeds_whole')} ELSE 0 END`,
  limit,
})
