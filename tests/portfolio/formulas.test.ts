import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { spreadsheetText } from '../../src/policies/spreadsheet-text'
import { newFolder } from '../folder'
import { running, still } from '../spreadsheet-cells'
import { ask } from './list'

const cells = [...running, ...still].filter((cell) => cell !== '')

/** Lines of cells as CSV, every cell in quotes. */
const quoted = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')

/** The cells of a written file as a reader of CSV has them. */
const read = (folder: string, name: string): string[][] =>
  Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8').trimEnd()).data

/** A line end inside a cell is a space in the output. */
const oneLine = (cell: string): string => cell.replace(/[\r\n]+/g, ' ')

/** A company is named without the space around it, seen or unseen. */
const trimmed = (cell: string): string => cell.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '')

describe('a text that a spreadsheet would run', () => {
  it('stands behind an apostrophe in the awards: companies, what is carried, headings', async () => {
    const heading = ['company_id', '=1+1', '@备注', 'project_investment']
    const lines = cells.map((cell, i) => [`C${i}`, cell, '-5', '1000'])
    const { folder } = await ask({ companies: quoted([heading, ...lines]), columns: 'PD-1.high' })
    const [headings, ...rows] = read(folder, 'awards.csv')
    expect(headings).toEqual(['company_id', "'=1+1", "'@备注", 'PD-1.high'])
    const expected = cells.map((cell, i) => [
      `C${i}`,
      spreadsheetText(oneLine(cell)),
      '-5',
      '500.00',
    ])
    expect(rows).toEqual(expected)
  })

  it('does so too where it names a company, and a tab before it hides nothing', async () => {
    const named = [...new Set(cells.map(trimmed))]
    const tabbed = named.map((cell) => [`\t${cell}`, '1000'])
    const companies = quoted([['company_id', 'project_investment'], ...tabbed])
    const { folder } = await ask({ companies, columns: 'PD-1.high' })
    const rows = read(folder, 'awards.csv').slice(1)
    expect(rows).toEqual(named.map((cell) => [spreadsheetText(cell), '500.00']))
  })

  it('does so in the file of what is refused: value, company and column', async () => {
    const wrong = cells.filter((cell) => !/^\d+$/.test(trimmed(cell)))
    const heading = ['company_id', '=统一', 'revenue（万元）']
    const lines = wrong.map((cell, i) => [`=C${i}`, 'x', cell])
    const { folder } = await ask({ companies: quoted([heading, ...lines]) })
    const [, ...rows] = read(folder, 'refused.csv')
    expect(rows.map(([, , company, , value]) => [company, value])).toEqual(
      wrong.map((cell, i) => [`'=C${i}`, spreadsheetText(oneLine(cell))]),
    )
  })

  it('stays as it is in Parquet, which nothing runs', async () => {
    const question = {
      companies: quoted([
        ['company_id', '=备注', 'revenue'],
        ['=1', '+1', '1'],
      ]),
      columns: 'PD-1.status',
      output: 'awards.parquet',
    }
    const { awards } = await ask(question)
    expect(awards).toEqual([{ company_id: '=1', '=备注': '+1', 'PD-1.status': 'unknown' }])
  })

  it('is told from the numbers of Parquet by its type', async () => {
    const path = join(newFolder(), 'c.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`COPY (SELECT -7::BIGINT AS company_id, -1.5::DOUBLE AS 变动, '-x' AS 备注,
      DATE '2020-01-02' AS 日期, ['=1'] AS 标签, 1 AS revenue) TO '${path}' (FORMAT parquet)`)
    const { folder } = await ask({
      companies: readFileSync(path),
      name: 'c.parquet',
      columns: 'PD-1.status',
    })
    expect(read(folder, 'awards.csv')[1]).toEqual([
      '-7',
      '-1.5',
      "'-x",
      '2020-01-02',
      "['=1']",
      'unknown',
    ])
  })
})
