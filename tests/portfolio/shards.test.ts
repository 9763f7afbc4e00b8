import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { readColumns } from '../../src/portfolio/columns'
import { Cancelled } from '../../src/portfolio/engine'
import { FileRefusal } from '../../src/portfolio/refusal'
import { shardsOf } from '../../src/portfolio/shards/files'
import { readManifest } from '../../src/portfolio/shards/manifest'
import { questionOf } from '../../src/portfolio/shards/question'
import { runShards } from '../../src/portfolio/shards/run-shards'
import { corpus } from '../corpus'
import { newFolder } from '../folder'

const asOf = '2026-06-30'
const read = readScenario({ application_date: asOf }, corpus, asOf)
if ('problems' in read) throw new Error(read.problems[0].message)
const { scenario: constants } = read

/** Writes the rows of a SELECT as a Parquet file. */
async function write(path: string, rows: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`COPY (${rows}) TO '${path}' (FORMAT parquet)`)
}

/** Two files of companies and of their orders; A and B in the first, C and D in the second. */
async function lake(): Promise<{ companies: string; orders: string; out: string }> {
  const folder = newFolder()
  const [companies, orders] = [join(folder, 'companies'), join(folder, 'orders')]
  for (const each of [companies, orders]) mkdirSync(each)
  for (const [name, ids] of [
    ['part-0.parquet', ['A', 'B']],
    ['part-1.parquet', ['C', 'D']],
  ] as const) {
    const rows = ids.map((id, n) => `('${id}', ${(n + 1) * 1_000_000})`)
    const values = (table: string): string =>
      `SELECT * FROM (VALUES ${rows.join(', ')}) AS ${table}`
    await write(join(companies, name), values('t(company_id, project_investment)'))
    await write(
      join(orders, name),
      `SELECT company_id, 1 AS units, amount AS unit_price FROM (${values('t(company_id, amount)')})`,
    )
  }
  return { companies, orders, out: join(folder, 'out') }
}

/** Runs a lake as the command does; the names of the files that were calculated, not kept. */
async function run(
  { companies, orders, out }: { companies: string; orders?: string; out: string },
  { columns: words = 'PD-1', force = false, stopAfter = Infinity } = {},
) {
  const columns = readColumns(corpus, words)
  if ('problem' in columns) throw new Error(columns.problem)
  const stop = new AbortController()
  const calculated: string[] = []
  const { manifest, wrong } = await runShards(
    corpus,
    {
      shards: shardsOf(companies, new Map(orders ? [['robot_orders', orders]] : [])),
      folder: out,
      question: questionOf('v', constants, columns.names, undefined),
      constants,
      stated: new Set(),
      columns,
      force,
      limits: { memory: '1GB', threads: 1, folder: newFolder() },
    },
    () => undefined,
    stop.signal,
    (name, _, isKept) => {
      if (!isKept) calculated.push(name)
      if (calculated.length >= stopAfter) stop.abort()
    },
  )
  return { manifest, wrong, calculated }
}

describe('a folder of companies', () => {
  it('is calculated file by file, and added up in its manifest', async () => {
    const { manifest, calculated } = await run(await lake())
    expect(calculated).toEqual(['part-0.parquet', 'part-1.parquet'])
    // PD-1 pays half of the investment at most: 0.5 and 1 million in each file.
    expect(manifest.total).toMatchObject({
      read: 4,
      calculated: 4,
      left_out: 0,
      refused: 0,
      sums: { 'PD-1.low': '0.00', 'PD-1.high': '3000000.00' },
    })
    expect(manifest.files['part-1.parquet']?.sums['PD-1.high']).toBe('1500000.00')
  })

  it('goes on where it was stopped, and does anew what has changed', async () => {
    const files = await lake()
    await expect(run(files, { stopAfter: 1 })).rejects.toBeInstanceOf(Cancelled)
    expect(Object.keys(readManifest(files.out)?.files ?? {})).toEqual(['part-0.parquet'])
    const first = statSync(join(files.out, 'part-0.parquet')).mtimeMs
    expect((await run(files)).calculated).toEqual(['part-1.parquet'])
    expect(statSync(join(files.out, 'part-0.parquet')).mtimeMs).toBe(first)
    await write(
      join(files.companies, 'part-0.parquet'),
      "SELECT 'A' AS company_id, 200 AS project_investment UNION ALL SELECT 'B', 0",
    )
    const { calculated, manifest } = await run(files)
    expect(calculated).toEqual(['part-0.parquet'])
    expect(manifest.total.sums['PD-1.high']).toBe('1500100.00')
  })

  it('refuses a company that stands in two files, and a list without its companies', async () => {
    const twice = await lake()
    await write(
      join(twice.companies, 'part-2.parquet'),
      "SELECT 'A' AS company_id, 1 AS project_investment",
    )
    await expect(run({ companies: twice.companies, out: twice.out })).rejects.toThrow(
      /company A: stands in 2 files, expected one/,
    )
    const alone = await lake()
    await write(join(alone.orders, 'part-9.parquet'), "SELECT 'Z' AS company_id, 1 AS units")
    await expect(run(alone)).rejects.toThrow(/part-9\.parquet: there is no file of that name/)
    expect(() => shardsOf(newFolder(), new Map())).toThrow(FileRefusal)
  })

  it('keeps the answers to another question, unless it is told to replace them', async () => {
    const files = await lake()
    await run(files)
    await expect(run(files, { columns: 'PD-7' })).rejects.toThrow(/another question/)
    const { calculated } = await run(files, { columns: 'PD-7', force: true })
    expect(calculated).toHaveLength(2)
  })

  it('keeps a file of that name that is none of its own', async () => {
    const files = await lake()
    mkdirSync(files.out)
    for (const own of ['notes of mine', '{"mine": true}', 'null']) {
      writeFileSync(join(files.out, 'manifest.json'), own)
      await expect(run(files)).rejects.toThrow(/none of ours/)
      expect(readFileSync(join(files.out, 'manifest.json'), 'utf8')).toBe(own)
    }
  })

  it('names a file that it cannot read, and goes on with the others', async () => {
    const files = await lake()
    await write(join(files.companies, 'part-0.parquet'), 'SELECT 1 AS project_investmnt')
    const { wrong, calculated } = await run({ companies: files.companies, out: files.out }).catch(
      (error: unknown) => ({ wrong: [error as FileRefusal], calculated: [] }),
    )
    expect(wrong[0]).toBeInstanceOf(FileRefusal)
    expect(calculated).toEqual([])
    const bad = await lake()
    await write(
      join(bad.companies, 'part-1.parquet'),
      "SELECT 'C' AS company_id, 1 AS project_investmnt",
    )
    const went = await run({ companies: bad.companies, out: bad.out })
    expect(went.wrong.map(({ message }) => message).join()).toMatch(
      /part-1\.parquet.*project_investmnt/,
    )
    expect(went.calculated).toEqual(['part-0.parquet'])
    expect(readdirSync(bad.out)).not.toContain('part-1.parquet')
  })
})
