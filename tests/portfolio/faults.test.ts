import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { fileFault } from '../../src/portfolio/fault'
import { FileRefusal } from '../../src/portfolio/refusal'
import { newFolder } from '../folder'
import { ask, csv, parquet } from './list'

const inParquet = (companies: string | Buffer, columns = 'PD-1.status') =>
  ask({ companies, name: 'c.parquet', columns })

describe('a Parquet file at fault', () => {
  it('that is none, cut off or encrypted is refused in words', async () => {
    const whole = await parquet(`SELECT 'A' AS company_id, 1 AS revenue`)
    const cases = [
      ['no', 'is no Parquet file, which begins with PAR1; a CSV file has a name that ends in .csv'],
      [csv('company_id,revenue', 'A,1'), 'is no Parquet file'],
      [whole.subarray(0, whole.length - 9), 'ends before its end, expected PAR1 there'],
      [
        Buffer.concat([whole.subarray(0, 40), Buffer.from('PAR1')]),
        'is damaged: its list of columns',
      ],
      ['PAR1PAR1', 'ends before its end'],
      [Buffer.concat([whole.subarray(0, -4), Buffer.from('PARE')]), 'is encrypted'],
    ] as const
    for (const [companies, words] of cases) {
      const asked = inParquet(companies)
      await expect(asked).rejects.toThrow(FileRefusal)
      await expect(asked).rejects.toThrow(`c.parquet: ${words}`)
    }
  })

  it('names the column that holds no plain values, and what was expected', async () => {
    const held = `SELECT 'A' AS company_id, [1] AS revenue, {'a': 1} AS robot_sales, 'x'::BLOB AS project_role,
      TIME '10:00' AS newly_settled, MAP {'a': 1} AS compute_cards, [1] AS 标签`
    const error = await inParquet(await parquet(held)).catch((reason: unknown) => reason)
    expect((error as FileRefusal).reasons).toEqual([
      'column revenue: holds lists, expected amounts',
      'column robot_sales: holds records, expected amounts',
      'column project_role: holds bytes, perhaps text that is not marked as text, expected words',
      'column newly_settled: holds times of day, expected true or false',
      'column compute_cards: holds maps, expected whole numbers',
    ])
    const unnamed = await parquet(`SELECT [1] AS company_id, 1 AS revenue`)
    await expect(inParquet(unnamed)).rejects.toThrow(
      'company_id: holds lists, expected plain values',
    )
  })

  it('names the column that is damaged', async () => {
    const whole = await parquet(
      `SELECT range AS company_id, hash(range)::VARCHAR AS project_role, hash(range + 7) // 1e12 AS revenue FROM range(20000)`,
    )
    // The data of the second column begin in the middle of the first half.
    const broken = Buffer.from(whole)
    broken.fill(0xff, Math.floor(whole.length * 0.4), Math.floor(whole.length * 0.45))
    await expect(inParquet(broken)).rejects.toThrow(
      /c\.parquet: column \w+: is damaged and cannot be read; copy the file again/,
    )
  })
})

describe('a file that is no text', () => {
  it.each([
    ['PK\u0003\u0004 and more', '(.xlsx); save it as CSV'],
    ['PAR1 and more', 'give it a name that ends in .parquet'],
  ])('is refused for what it is: %j', async (companies, words) => {
    await expect(ask({ companies })).rejects.toThrow(words)
  })

  it('holds no NUL: in a heading it refuses the file, in a cell the row', async () => {
    await expect(ask({ companies: csv('company_id,rev\0enue', 'A,1') })).rejects.toThrow(
      'column 2: its heading holds a NUL character',
    )
    const { awards, refused } = await ask({
      companies: csv('company_id,备注,revenue', 'A\0,x,1', 'B,x\0,1', 'C,x,1'),
    })
    expect(awards.map((row) => row['company_id'])).toEqual(['C'])
    expect(refused).toMatchObject([
      { row: '2', column: 'company_id', value: 'A\u2400', code: 'broken_text', company_id: null },
      { row: '3', column: '备注', value: 'x\u2400', code: 'broken_text', company_id: 'B' },
    ])
    const named = await parquet(`SELECT 'A' || chr(0) AS company_id, 1 AS revenue`)
    const inNames = await inParquet(named)
    expect(inNames.refused).toMatchObject([{ column: 'company_id', code: 'broken_text' }])
  })
})

describe('a file of more columns than a list of companies has', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `unknown_${i}`).join(', ')
  const headings = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `unknown_${i}`)

  it('is refused by the first twenty that are no fact', async () => {
    const companies = csv(['company_id', 'revenue', ...headings(2000)].join(','), 'A,1')
    await expect(ask({ companies })).rejects.toThrow(
      `companies.csv: has 2,002 columns, expected at most 1,000; the first that are no fact: ${twenty}`,
    )
    const select = headings(1200).map((heading) => `1 AS ${heading}`)
    const wide = await parquet(`SELECT ${select.join(', ')}`)
    await expect(inParquet(wide)).rejects.toThrow(`the first that are no fact: ${twenty}`)
  })

  it('is refused so too where nobody would read its heading to the end', async () => {
    const companies = csv(['company_id', ...headings(100_000)].join(','), 'A')
    await expect(ask({ companies })).rejects.toThrow(
      /has more than [\d,]+ columns, expected at most 1,000; the first .* unknown_0, unknown_1/,
    )
  })

  it('is told of by twenty reasons', async () => {
    const companies = csv(Array.from({ length: 300 }, (_, i) => `revenu${i % 10}`).join(','), '1')
    const error = await ask({ companies }).catch((reason: unknown) => reason)
    const lines = (error as Error).message.split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toContain('and 280 more')
  })
})

describe('a file that the system does not give', () => {
  it('is named with what to do', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'companies.csv'))
    const order = ask({ companies: '', name: 'other.csv', folder, output: 'no/such/a.csv' })
    await expect(order).rejects.toThrow('no/such/a.csv: there is no such folder; make it first')
  })

  it.each([
    ['ENOSPC', 'write', 'no space is left on its disk; free some, or name a file on another disk'],
    ['ENOSPC', 'temporary', 'no space is left on its disk; free some, or set TMPDIR to'],
    ['EISDIR', 'read', 'is a folder; name a file'],
    ['EACCES', 'read', 'may not be read'],
    ['EROFS', 'write', 'lies on a disk that cannot be written'],
    ['ENOENT', 'read', 'there is no such file'],
  ] as const)('%s, to %s, is in plain words', (code, doing, words) => {
    const error = Object.assign(new Error(`${code}: something, open`), { code })
    expect(fileFault(error, '/a/b.csv', doing)?.message).toContain(`/a/b.csv: ${words}`)
  })

  it('is in plain words where DuckDB passes the fault on', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const said = async (path: string) => {
      const asked = connection.run(`COPY (SELECT 1) TO '${path}' (FORMAT csv)`)
      const error = await asked.catch((reason: unknown) => reason)
      return fileFault(error, path, 'write')?.message
    }
    const folder = newFolder()
    expect(await said(folder)).toBe(`${folder}: is a folder; name a file`)
    expect(await said('/no/such/a.csv')).toContain('there is no such folder')
    if (process.platform === 'linux') expect(await said('/dev/full')).toContain('no space is left')
    writeFileSync(join(folder, 'plain'), '')
    expect(fileFault(new Error('Parser Error: x'), 'x', 'read')).toBeUndefined()
  })
})
