import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ask, asked } from './list'

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
  const file = `'${join(folder, output)}'`
  const [row] = await asked(
    `SELECT count(*) FILTER (WHERE company_id = concat('C', file_row_number)) AS inorder FROM read_parquet(${file}, file_row_number = true)`,
  )
  expect(Number(row?.['inorder'])).toBe(count)
})
