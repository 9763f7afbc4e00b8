import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { run, runByNpm } from '../command'

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
const at = (name: string): string => join(folder, name)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const scenario = JSON.stringify({
  application_date: '2026-06-30',
  project_investment: '30000000',
  robot_orders: [{ units: 6, unit_price: '480000' }],
})

const reform = `format: 1
name: "=A1 一处改动"
changes:
  - { kind: parameter, id: PD-1.rate, from: '0.5', to: '0.4' }
`

async function opened(name: string): Promise<(sheet: string) => Sheet> {
  const { sheets } = await readXlsx(readFileSync(at(name)))
  return (sheet) => {
    const found = sheets.find((each) => each.name === sheet)
    if (!found) throw new Error(`No sheet ${sheet}`)
    return found
  }
}

const rowOf = ({ rows }: Sheet, column: number, says: string) => {
  const row = rows.find((each) => each[column] === says)
  if (!row) throw new Error(`No row ${says}`)
  return row
}

interface Printed {
  readonly locations: Readonly<Record<string, { low: string; high: string }>>
}

describe('npm run workbook', { timeout: 120_000 }, () => {
  it('writes the figures that npm run award prints, under a reform too, which the cover names', async () => {
    writeFileSync(at('reform.yaml'), reform)
    const under = ['--reform', at('reform.yaml')]
    const written = await runByNpm('workbook', ['-', '--out', at('one.xlsx'), ...under], scenario)
    expect(written).toMatchObject({ status: 0, err: '', out: `${at('one.xlsx')}\n` })
    const award = await run('award', ['-', ...under], scenario)
    const { pudong } = (JSON.parse(award.out) as Printed).locations
    const book = await opened('one.xlsx')
    expect(rowOf(book('合计'), 1, '浦东新区').slice(2, 4)).toEqual([
      Number(pudong?.low),
      Number(pudong?.high),
    ])
    const cover = book('封面')
    expect(cover.rows.flat()).toContain('按修改方案“=A1 一处改动”计算，不是现行政策文本')
    expect(rowOf(cover, 0, 'PD-1.rate').slice(0, 3)).toEqual(['PD-1.rate', '0.5', '0.4'])
    const rate = book('参数').rows.find((row) => row[0] === 'PD-1' && row[3] === 0.4)
    expect(rate?.[5]).toBe(0.5)
  })

  it('speaks English, and reads as many rows of a list as it is asked for', async () => {
    const asked = ['-', '--out', at('en.xlsx'), '--lang', 'en', '--rows', '24']
    expect(await run('workbook', asked, scenario)).toMatchObject({ status: 0, err: '' })
    const book = await opened('en.xlsx')
    expect(rowOf(book('Facts'), 0, 'Project investment')[1]).toBe(30_000_000)
    expect(book('Lists').rows.flat()).toContainEqual(
      expect.stringContaining('24 rows of each list'),
    )
  })

  it('writes a list of companies by the clauses of a place, with formulas for the totals', async () => {
    const lines = [
      { company_id: '=2+5', project_investment: '30000000' },
      { company_id: 'B', revenue: '68000000', revenue_previous_year: '64000000' },
    ].map((each) => JSON.stringify({ application_date: '2026-06-30', ...each }))
    writeFileSync(at('list.jsonl'), `${lines.join('\n')}\n`)
    const asked = ['--companies', at('list.jsonl'), '--place', 'longhua', '--out', at('list.xlsx')]
    expect(await run('workbook', asked)).toMatchObject({ status: 0, err: '' })
    const sheet = (await opened('list.xlsx'))('企业')
    expect(sheet.rows.slice(3).map(([name]) => name)).toEqual(['=2+5', 'B'])
    for (const [row, line] of lines.entries()) {
      const { company_id: _, ...company } = JSON.parse(line) as Record<string, string>
      const { out } = await run('award', ['-'], JSON.stringify(company))
      const { longhua } = (JSON.parse(out) as Printed).locations
      expect(sheet.rows[3 + row]?.[1]).toBe(Number(longhua?.high))
      expect(sheet.cells?.get(`${3 + row},1`)?.formula).toMatch(/^SUM\(C\d+:[A-Z]+\d+\)$/)
    }
  })

  it.each([
    [['-'], '--out is needed'],
    [['-', '--out', 'x.xlsx', '--lang', 'fr'], 'expected zh or en'],
    [['-', '--out', 'x.xlsx', '--rows', '5'], 'from 20 to 200'],
    [['--companies', 'x', '--out', 'x.xlsx', '--place', 'nowhere'], 'expected one of pudong'],
    [['-', '--out', 'x.xlsx', '--place', 'longhua'], '--place goes with --companies'],
  ])('ends with status 2 and says how it is used: %j', async (args, says) => {
    const { status, err } = await run('workbook', args)
    expect(status).toBe(2)
    expect(err).toContain(says)
  })

  it('refuses a company by its line, and a list that is too long', async () => {
    writeFileSync(at('bad.jsonl'), `{"revenue": "1"}\n{"revenue": 5}\n`)
    const asked = (name: string): string[] => [
      ...['--companies', at(name), '--place', 'pudong', '--out', at('bad.xlsx')],
    ]
    const refused = await run('workbook', asked('bad.jsonl'))
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('line 2: revenue')
    writeFileSync(at('long.jsonl'), '{}\n'.repeat(2001))
    expect((await run('workbook', asked('long.jsonl'))).err).toContain('at most 2000 companies')
  })
})
