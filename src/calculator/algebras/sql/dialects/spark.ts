import type { Dialect } from '../dialect'

const text = (plain: string): string => `'${plain.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const wide = 'DECIMAL(38, 0)'

/** Spark SQL from 3.4 on, in ANSI mode: what would pass a type stops the job. */
export const spark: Dialect = {
  name: 'spark',
  columns: {
    money: 'DECIMAL(15, 2)',
    rate: 'DECIMAL(7, 6)',
    count: 'BIGINT',
    flag: 'BOOLEAN',
    enum: 'STRING',
    date: 'DATE',
  },
  small: 'TINYINT',
  wide: { type: wide, most: 10n ** 38n - 1n, parts: 2 },
  number: (value, isWide) => (isWide ? `CAST(${value}BD AS ${wide})` : `${value}L`),
  text,
  quoted: (name) => `\`${name.replaceAll('`', '``')}\``,
  // `DIV` gives 64 bits. What is left after the remainder divides without one, so that nothing is rounded.
  quotient: (a, b, isWide) =>
    isWide ? `CAST((${a} - ${a} % ${b}) / ${b} AS ${wide})` : `(${a} DIV ${b})`,
  sum: (amount, isWide, fromWide) =>
    isWide && !fromWide ? `SUM(CAST(${amount} AS ${wide}))` : `SUM(${amount})`,
  some: (condition) => `bool_or(${condition})`,
  nth: (texts, place) =>
    `element_at(array(${texts.map(text).join(', ')}), CAST(${place} AS INT) + 1)`,
  hasBit: (bits, bit) => `(CAST(${bits} AS INT) & ${2 ** bit}) > 0`,
  day: (date) => `year(${date}) * 10000 + month(${date}) * 100 + day(${date})`,
  hasForm: (cell, form, letters) =>
    `(${cell} RLIKE ${text(`${letters ? '(?i)' : ''}^(?:${form})\\z`)})`,
  without: (cell, form) => `regexp_replace(${cell}, ${text(form)}, '')`,
  group: (cell, form, group) => `regexp_extract(${cell}, ${text(form)}, ${group})`,
  record: (fields) =>
    `named_struct(${Object.entries(fields)
      .map(([name, value]) => `${text(name)}, ${value}`)
      .join(', ')})`,
  list: (values) => `array(${values.join(', ')})`,
  known: (values) => `filter(array(${values.join(',\n    ')}), x -> x IS NOT NULL)`,
  each: (list) => `explode(${list})`,
  // After a FULL JOIN the key is a new one, by which the rows would be sent around again for every table.
  joinAll: (tables, key, all) =>
    [`(SELECT ${key} FROM ${all}) AS keys`, ...tables].reduce(
      (left, right) => `${left}\nLEFT JOIN ${right} USING (${key})`,
    ),
  layer: ({ name, select }) => `${name} AS (${select})`,
}
