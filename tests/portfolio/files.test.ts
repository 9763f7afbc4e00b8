import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CsvRow } from '../../src/portfolio/files/records'
import { csvRows } from '../../src/portfolio/files/records'
import { scanCsv } from '../../src/portfolio/files/scan'
import { Cancelled } from '../../src/portfolio/engine'
import { newFolder } from '../folder'
import { drawing, runsOf } from '../random'
import { ask, csv, rowsOf } from './list'

/** 项目总投入 and 揭榜方 in GB18030, as Excel in Chinese writes CSV files. */
const gb = (text: string): Buffer => {
  const words: Record<string, number[]> = {
    项目总投入: [0xcf, 0xee, 0xc4, 0xbf, 0xd7, 0xdc, 0xcd, 0xb6, 0xc8, 0xeb],
    万元: [0xcd, 0xf2, 0xd4, 0xaa],
    甲: [0xbc, 0xd7],
  }
  const bytes = text
    .split(/(项目总投入|万元|甲)/)
    .flatMap((part) => words[part] ?? [...Buffer.from(part, 'latin1')])
  return Buffer.from(bytes)
}

const plain = csv('company_id,project_investment,project_role', 'A,1000,issuer', 'B,2000,')
const expected = [
  { company_id: 'A', 'PD-1.high': '500.00' },
  { company_id: 'B', 'PD-1.high': '1000.00' },
]

describe('a CSV file', () => {
  it.each([
    ['plain', plain],
    ['with a byte order mark', `\uFEFF${plain}`],
    ['with carriage returns', plain.replaceAll('\n', '\r\n')],
    ['with old Macintosh line ends', plain.replaceAll('\n', '\r')],
    ['with line ends mixed', plain.replace('\n', '\r\n')],
    ['without a last line end', plain.trimEnd()],
    ['with empty lines', plain.replaceAll('\n', '\n\n')],
    ['with rows of separators below', `${plain},,\n,,\n`],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with quotes', plain.replace(/[^,\n]+/g, '"$&"')],
    ['with a line end in a heading', plain.replace('project_role', '"project_role\n"')],
    ['in UTF-16', Buffer.from(`\uFEFF${plain.replaceAll(',', '\t')}`, 'utf16le')],
  ])('%s is read alike', async (_, companies) => {
    const { awards, refused, rows } = await ask({ companies, columns: 'PD-1.high' })
    expect({ awards, refused, rows }).toEqual({ awards: expected, refused: [], rows: 2 })
  })

  it('in GB18030 is recognised and said to be', async () => {
    const companies = gb('company_id,项目总投入(万元)\n甲,0.1\nB,-1\n')
    const { awards, refused, notes } = await ask({ companies, columns: 'PD-1.high' })
    expect(awards).toEqual([{ company_id: '甲', 'PD-1.high': '500.00' }])
    expect(refused).toMatchObject([{ column: '项目总投入(万元)', code: 'negative' }])
    expect(notes[0]).toContain('GB18030')
  })

  it('in no encoding, or without a heading, is refused', async () => {
    const broken = Buffer.concat([
      Buffer.from('company_id,revenue\nA,1\n'),
      Buffer.from([0x81, 0x20]),
    ])
    await expect(ask({ companies: broken })).rejects.toThrow('not UTF-8 or GB18030')
    await expect(ask({ companies: '' })).rejects.toThrow('empty')
    await expect(ask({ companies: '\n\n' })).rejects.toThrow('no heading')
  })

  it('numbers its companies as a spreadsheet numbers rows where it has no ids', async () => {
    const companies = csv('project_investment', '1000', '2000')
    const { awards } = await ask({ companies, columns: 'PD-1.high' })
    expect(awards.map((row) => row['company_id'])).toEqual(['2', '3'])
    const lines = csv('project_investment', '1000', '', '2000', 'x')
    const gaps = await ask({ companies: lines, columns: 'PD-1.high' })
    expect(gaps.awards.map((row) => row['company_id'])).toEqual(['2', '4'])
    expect(gaps.refused).toMatchObject([{ row: '5', company_id: '5', value: 'x' }])
  })

  it('refuses rows of another width and with broken quotes, by their number', async () => {
    const companies = csv(
      'company_id,revenue',
      'A,1',
      'B,1,2',
      'C',
      '"D ""and"" co",4',
      'E"x,5',
      '"F\nG",6',
      'H,7',
    )
    const { awards, refused, rows } = await ask({ companies })
    expect(refused.map(({ row, company_id, code }) => [row, company_id, code])).toEqual([
      ['3', 'B', 'wrong_width'],
      ['4', 'C', 'wrong_width'],
      ['6', 'E"x', 'broken_quotes'],
    ])
    expect(awards.map((row) => row['company_id'])).toEqual(['A', 'D "and" co', 'F G', 'H'])
    expect(rows).toBe(awards.length + refused.length)
  })

  it('with a quote left open is refused by its row', async () => {
    const companies = csv('company_id,revenue', 'A,1', 'B,"2', 'C,3')
    await expect(ask({ companies })).rejects.toThrow('row 3: a quote is opened and never closed')
  })

  it('whose name has wildcards is that file', async () => {
    const { awards } = await ask({ companies: plain, name: 'list [1] *.csv', columns: 'PD-1.high' })
    expect(awards).toEqual(expected)
  })

  it('in which commas separate no cells has none in numbers either', async () => {
    const companies = csv('company_id;project_investment', 'A;1,234')
    const { refused } = await ask({ companies })
    expect(refused).toMatchObject([{ value: '1,234', code: 'wrong_type' }])
  })

  it('of which a look says that it is regular is read by DuckDB as by the slow reader', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const folder = newFolder()
    const piece = fc.constantFrom(
      'a',
      ',',
      '"',
      '\n',
      '\r\n',
      '\r',
      '',
      '1',
      ' ',
      '企',
      '""',
      ',b\n',
    )
    const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => `x,y\n${pieces.join('')}`)
    let regulars = 0
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const path = join(folder, 'random.csv')
        writeFileSync(path, text)
        const scan = await scanCsv(path, ',', new AbortController().signal)
        if (!scan.regular) return
        regulars += 1
        const slow: CsvRow[] = []
        async function* whole(): AsyncGenerator<string> {
          yield await Promise.resolve(text)
        }
        for await (const row of csvRows(whole(), ',')) slow.push(row)
        const end = scan.lineEnd === '\n' ? '\\n' : '\\r\\n'
        const read = await connection.runAndReadAll(
          `SELECT COALESCE(c0, '') AS a, COALESCE(c1, '') AS b FROM read_csv('${path}', auto_detect = false, delim = ',', quote = '"', escape = '"', header = false, skip = 1, new_line = '${end}', columns = {'c0': 'VARCHAR', 'c1': 'VARCHAR'})`,
        )
        const rows = read.getRows()
        expect({ text, rows }).toEqual({ text, rows: slow.slice(1).map(({ cells }) => cells) })
        expect(scan.rows).toBe(slow.length)
      }),
      drawing(3000),
    )
    expect(regulars).toBeGreaterThan(runsOf(3000) / 60)
  })
})

describe('a Parquet file', () => {
  it('is read with its own types, numbers and all', async () => {
    const folder = newFolder()
    const path = join(folder, 'companies.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`COPY (SELECT * FROM (VALUES
      (7::BIGINT, 1000.5::DOUBLE, 12.5000::DECIMAL(12, 4), 3::INTEGER, TRUE, DATE '2026-06-30'),
      (8, NULL, NULL, NULL, NULL, NULL), (9, -1, 1, 1, FALSE, NULL))
      AS t(company_id, project_investment, revenue, forums_held, newly_settled, application_date))
      TO '${path}' (FORMAT parquet)`)
    const { readFileSync } = await import('node:fs')
    const { awards, refused } = await ask({
      companies: readFileSync(path),
      name: 'companies.parquet',
      lists: { robot_orders: csv('company_id,units', '8,1', 'x,1') },
      columns: 'PD-1.high',
    })
    expect(awards).toEqual([
      { company_id: '7', 'PD-1.high': '500.25' },
      { company_id: '8', 'PD-1.high': null },
    ])
    expect(refused).toMatchObject([
      { row: '3', company_id: '9', value: '-1.0', code: 'negative' },
      { table: 'robot_orders', row: '3', value: 'x', code: 'unknown_company' },
    ])
  })
})

describe('a run', () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => `C${i},${i}`)
  const many = `company_id,revenue\n${lines.join('\n')}\n`

  it.each(['reading companies', 'checking', 'calculating', 'summing'])(
    'that is cancelled while %s leaves nothing behind',
    async (phase) => {
      const cancel = new AbortController()
      const folder = newFolder()
      const watch = (now: string): void => {
        if (now === phase)
          setTimeout(() => {
            cancel.abort()
          }, 5)
      }
      const asked = ask(
        { companies: many, columns: 'clauses,stacked', summary: true, folder },
        watch,
        cancel.signal,
      )
      await expect(asked).rejects.toThrow(Cancelled)
      expect(readdirSync(folder).sort()).toEqual(['companies.csv', 'constants.json'])
    },
  )

  it('that has too little memory says so in plain words', async () => {
    const asked = ask({ companies: many, columns: 'clauses,stacked', memory: '8MB' })
    await expect(asked).rejects.toThrow(/Not enough memory: 8MB .*--memory-limit/)
  })

  it('leaves the earlier output alone until the new one is whole', async () => {
    const { folder } = await ask({ companies: plain, columns: 'PD-1.high' })
    expect(readdirSync(folder).sort()).toEqual(['awards.csv', 'companies.csv', 'constants.json'])
    expect(await rowsOf(join(folder, 'awards.csv'))).toHaveLength(2)
  })
})
