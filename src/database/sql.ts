/** What a statement's `?` may stand for. A date or an amount is text: cast it in SQL. */
export type Parameter = string | number | bigint | boolean | null

/** A value as SQL writes it. */
export function quoted(value: Parameter): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return Number.isFinite(value) ? `${String(value)}::DOUBLE` : `'${String(value)}'::DOUBLE`
  return String(value)
}

/** A name of a table or a column as SQL writes it. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * The lesser of two expressions, unknown when one is. `LEAST` skips an unknown one, drops digits
 * of mixed decimals, and takes ten times as long.
 */
export const lesser = (a: string, b: string): string =>
  `CASE WHEN ${a} < ${b} THEN ${a} WHEN ${b} <= ${a} THEN ${b} END`

/** The greater of two expressions, unknown when one is. */
export const greater = (a: string, b: string): string =>
  `CASE WHEN ${a} > ${b} THEN ${a} WHEN ${b} >= ${a} THEN ${b} END`
