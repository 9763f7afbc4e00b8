import type { Dialect } from '../dialect'

const text = (plain: string): string => `'${plain.replaceAll("'", "''")}'`

/** DuckDB, native and in the browser. */
export const duckdb: Dialect = {
  name: 'duckdb',
  columns: {
    money: 'DECIMAL(15, 2)',
    rate: 'DECIMAL(7, 6)',
    count: 'BIGINT',
    flag: 'BOOLEAN',
    enum: 'VARCHAR',
    date: 'DATE',
  },
  small: 'UTINYINT',
  wide: { type: 'HUGEINT', most: 2n ** 127n - 1n, parts: 1 },
  // Plain literals would be 32 bits wide.
  number: (value, isWide) => (isWide ? String(value) : `${value}::BIGINT`),
  text,
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  quotient: (a, b) => `(${a} // ${b})`,
  sum: (amount) => `SUM(${amount})`,
  some: (condition) => `BOOL_OR(${condition})`,
  nth: (texts, place) => `[${texts.map(text).join(', ')}][CAST(${place} AS INTEGER) + 1]`,
  hasBit: (bits, bit) => `(CAST(${bits} AS INTEGER) & ${2 ** bit}) > 0`,
  day: (date) => `year(${date}) * 10000 + month(${date}) * 100 + day(${date})`,
  hasForm: (cell, form, letters) =>
    `regexp_full_match(${cell}, ${text(form)}${letters ? ", 'i'" : ''})`,
  without: (cell, form) => `regexp_replace(${cell}, ${text(form)}, '', 'g')`,
  group: (cell, form, group) => `regexp_extract(${cell}, ${text(form)}, ${group})`,
  record: (fields) =>
    `{${Object.entries(fields)
      .map(([name, value]) => `${text(name)}: ${value}`)
      .join(', ')}}`,
  list: (values) => `[${values.join(', ')}]`,
  known: (values) => `list_filter([${values.join(',\n    ')}], lambda x: x IS NOT NULL)`,
  each: (list) => `unnest(${list})`,
  joinAll: (tables, key) =>
    tables.reduce((left, right) => `${left}\nFULL JOIN ${right} USING (${key})`),
  // Layers that are not said to be none are kept as tables, which takes several times as long.
  layer: ({ name, select, isKept }) => `${name} AS ${isKept ? '' : 'NOT MATERIALIZED '}(${select})`,
}
