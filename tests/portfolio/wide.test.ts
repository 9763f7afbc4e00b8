import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { ask } from './list'

it('writes many wide rows in their order, in little memory', async () => {
  const count = 130_000
  const companies = `company_id,project_investment\n${Array.from({ length: count }, (_, i) => `C${i},${i}`).join('\n')}\n`
  const output = 'awards.parquet'
  const columns = 'policies,locations,clauses,stacked'
  const { folder, awarded } = await ask({
    companies,
    output,
    columns,
    memory: '500MB',
    isLong: true,
  })
  expect(awarded).toBe(count)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const file = `'${join(folder, output)}'`
  const [row] = (
    await connection.runAndReadAll(
      `SELECT count(*) FILTER (WHERE company_id = concat('C', file_row_number)) AS inorder FROM read_parquet(${file}, file_row_number = true)`,
    )
  ).getRowObjects()
  expect(Number(row?.['inorder'])).toBe(count)
})
