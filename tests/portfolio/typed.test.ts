import { expect, it } from 'vitest'
import { ask, parquet } from './list'

/** Columns of one fact by the type that the file gives them, and values that this type holds. */
const columns: readonly (readonly [heading: string, type: string, values: readonly string[]])[] = [
  ['project_investment', 'BIGINT', ['0', '1', '99999999999', '100000000000', '100000000001', '-1']],
  ['project_investment', 'UTINYINT', ['0', '255']],
  ['project_investment', 'UBIGINT', ['18446744073709551615', '12']],
  ['project_investment', 'DECIMAL(15,2)', ['0.01', '12.5', '9999999999999.99', '-0.01', '7']],
  ['project_investment', 'DECIMAL(5,1)', ['0.1', '9999.9', '-9999.9', '0']],
  ['project_investment', 'DECIMAL(38,2)', ['99999999999.99', '100000000000.01', '3']],
  ['project_investment', 'DECIMAL(18,6)', ['1.5', '1.234567', '0.000001']],
  ['project_investment', 'DECIMAL(18,3)', ['1.23', '1.234', '7']],
  ['project_investment（万元）', 'DECIMAL(18,7)', ['1.234567', '1.2345678']],
  ['borne_share', 'DECIMAL(8,7)', ['0.5', '0.1234567']],
  ['compute_cards', 'DECIMAL(3,1)', ['2', '2.5']],
  ['project_investment', 'DOUBLE', ['0.5', '1e20', '-0.25', '0.1234567']],
  [
    'project_investment（万元）',
    'DECIMAL(18,6)',
    ['0.000001', '9999999.999999', '10000000', '1.5'],
  ],
  ['project_investment（万元）', 'INTEGER', ['1', '9999999', '10000000', '-3']],
  ['project_investment（亿元）', 'DECIMAL(18,10)', ['0.0000000001', '999.99', '1000.0001', '1']],
  ['compute_cards', 'INTEGER', ['0', '1', '999999999', '1000000000', '-1']],
  ['compute_cards', 'UBIGINT', ['1000000000000000001', '10']],
  ['compute_cards', 'DECIMAL(10,1)', ['1.5', '2', '-1', '1000']],
  ['is_generative_ai_enterprise', 'BOOLEAN', ['true', 'false']],
  ['application_date', 'DATE', ['2026-06-30', '0001-01-01', '9999-12-31', '12026-01-01']],
  ['application_date', 'TIMESTAMP', ['2026-06-30 00:00:00', '2026-06-30 10:00:00']],
  ['borne_share', 'DECIMAL(7,6)', ['0', '1', '0.000001', '1.000001', '-0.5', '0.5']],
  ['borne_share', 'INTEGER', ['0', '1', '2', '-1']],
  ['borne_share', 'DECIMAL(9,8)', ['0.12345678', '0.5']],
]

/** A number without the zeros that fill a DECIMAL up. */
const bare = (text: string): string =>
  `CASE WHEN contains(${text}, '.') THEN regexp_replace(${text}, '[.]?0*$', '') ELSE ${text} END`

it.each(columns)('%s as %s is read as its values are in words', async (heading, type, values) => {
  const cells = [...values.map((value) => `CAST('${value}' AS ${type})`), `CAST(NULL AS ${type})`]
  const inWords = (cell: string): string => {
    const text = `CAST(${cell} AS VARCHAR)`
    return type.startsWith('DECIMAL') ? bare(text) : text
  }
  const ofItem = heading === 'borne_share'
  const file = (write: (cell: string) => string): Promise<Buffer> =>
    parquet(
      cells
        .map((cell, i) => `SELECT 'C${i}' AS company_id, ${write(cell)} AS "${heading}"`)
        .map((row) => (ofItem ? `${row}, 1000 AS expert_fee` : row))
        .join(' UNION ALL '),
    )
  const answer = async (table: Buffer) => {
    const companies = cells.map((_, i) => `C${i}`).join('\n')
    return ofItem
      ? ask({
          companies: `company_id\n${companies}\n`,
          lists: { served_enterprises: table },
          columns: 'clauses',
        })
      : ask({ companies: table, name: 'c.parquet', columns: 'clauses' })
  }
  const typed = await answer(await file((cell) => cell))
  const worded = await answer(await file(inWords))
  expect([typed.awards, typed.refused]).toEqual([worded.awards, worded.refused])
  expect(typed.awards.length + typed.refusals).toBe(cells.length)
  const some = values.some((_, i) => typed.awards.some((row) => row['company_id'] === `C${i}`))
  expect(some).toBe(true)
})
