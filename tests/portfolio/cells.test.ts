import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/calculator/reading/value'
import { spreadsheetText } from '../../src/policies/spreadsheet-text'
import { corpus } from '../corpus'
import { ask } from './list'

/** A heading and a cell below it, and what becomes of it: an investment in yuan, or a code. */
interface Case {
  heading: string
  cell: string
  pays?: string
  code?: string
}

const money = 'project_investment'

/** PD-1 pays half the investment, so its award shows how a cell was read. */
const understood: Case[] = [
  { heading: money, cell: '1000', pays: '500.00' },
  { heading: money, cell: ' 1000.50 ', pays: '500.25' },
  { heading: money, cell: '1000', pays: '500.00' },
  { heading: money, cell: '1,234,567.80', pays: '617283.90' },
  { heading: money, cell: '12.5万元', pays: '62500.00' },
  { heading: money, cell: '12.5 万', pays: '62500.00' },
  { heading: money, cell: '0.1亿元', pays: '5000000.00' },
  { heading: money, cell: '1000元', pays: '500.00' },
  { heading: money, cell: '', pays: 'unknown' },
  { heading: money, cell: ' \u3000 ', pays: 'unknown' },
  { heading: '项目总投入', cell: '1000', pays: '500.00' },
  { heading: '项目总投入(万元)', cell: '12.345678', pays: '61728.39' },
  { heading: 'project_investment（亿元）', cell: '0.01', pays: '500000.00' },
  { heading: 'project_investment（亿元）', cell: '0.3999999999', pays: '19999999.99' },
  { heading: 'project_investment（亿元）', cell: '999.99', pays: '20000000.00' },
  { heading: 'project_investment（万元）', cell: '9999999.999999', pays: '20000000.00' },
  { heading: 'project_investment(万元)', cell: '3万元', pays: '15000.00' },
  { heading: 'project_investment_wan', cell: '1,200', pays: '6000000.00' },
  { heading: money, cell: '１２００', pays: '600.00' },
  { heading: money, cell: '１，２００．５０', pays: '600.25' },
  { heading: money, cell: '1 200\u00a0000', pays: '600000.00' },
  { heading: money, cell: '\u200b1200\u00a0', pays: '600.00' },
  { heading: money, cell: '\u202a１２．５\u202c 万元', pays: '62500.00' },
  { heading: 'project_investment（亿元）', cell: '０．０１', pays: '500000.00' },
]

const refused: Case[] = [
  { heading: money, cell: '-5', code: 'negative' },
  { heading: money, cell: '-1,200万元', code: 'negative' },
  { heading: money, cell: '1.234', code: 'too_many_decimals' },
  { heading: money, cell: '1.000', code: 'too_many_decimals' },
  { heading: money, cell: '12.3456789万元', code: 'too_many_decimals' },
  { heading: money, cell: `1${'0'.repeat(30)}`, code: 'too_large' },
  { heading: money, cell: '100000000000.01', code: 'too_large' },
  { heading: money, cell: '99999999亿元', code: 'too_large' },
  { heading: money, cell: '1e9', code: 'wrong_type' },
  { heading: money, cell: '约300万', code: 'wrong_type' },
  { heading: money, cell: '(500)', code: 'wrong_type' },
  { heading: money, cell: '1,23,4', code: 'wrong_type' },
  { heading: money, cell: '1.234,50', code: 'wrong_type' },
  { heading: money, cell: '3000,00', code: 'wrong_type' },
  { heading: money, cell: '3,5', code: 'wrong_type' },
  { heading: money, cell: '0,500', code: 'wrong_type' },
  { heading: money, cell: '30 00', code: 'wrong_type' },
  { heading: money, cell: '300\t500', code: 'wrong_type' },
  { heading: money, cell: '①', code: 'wrong_type' },
  { heading: money, cell: '－５', code: 'negative' },
  { heading: money, cell: '+5', code: 'wrong_type' },
  { heading: money, cell: 'NaN', code: 'wrong_type' },
  { heading: 'project_investment(万元)', cell: '3亿元', code: 'wrong_unit' },
  { heading: 'compute_cards', cell: '12.5', code: 'wrong_type' },
  { heading: 'compute_cards', cell: '-1', code: 'negative' },
  { heading: 'compute_cards', cell: '2000000000', code: 'too_large' },
  { heading: 'compute_cards', cell: `1${'0'.repeat(30)}`, code: 'too_large' },
  { heading: 'compute_cards', cell: '十', code: 'wrong_type' },
  { heading: 'first_recognitions', cell: '4', code: 'not_allowed' },
  { heading: 'newly_settled', cell: '1', code: 'wrong_type' },
  { heading: 'project_role', cell: 'leader', code: 'not_allowed' },
  { heading: 'compute_completed_on', cell: '2026-02-30', code: 'not_a_date' },
  { heading: 'compute_completed_on', cell: '46203', code: 'not_a_date' },
  { heading: 'compute_completed_on', cell: '30/06/2026', code: 'not_a_date' },
]

describe('a cell', () => {
  it('is read by the rules that the README states', async () => {
    for (const { heading, cell, pays } of understood) {
      const companies = `company_id,${heading}\nA,"${cell}"\n`
      const { awards, refused } = await ask({ companies, columns: 'PD-1.high,PD-1.status' })
      const [row] = awards
      const said = row?.['PD-1.high'] ?? row?.['PD-1.status']
      expect({ heading, cell, said, refused }).toEqual({ heading, cell, said: pays, refused: [] })
    }
  })

  it('that cannot be read refuses its row by row, column, value and reason, and the rest goes on', async () => {
    for (const { heading, cell, code } of refused) {
      const companies = `company_id,${heading}\nA,\nB,"${cell}"\nC,\n`
      const { awards, refused, rows, awarded } = await ask({ companies, columns: 'PD-1.status' })
      expect(refused).toHaveLength(1)
      const [{ expected, ...found } = { expected: null }] = refused
      expect(found).toEqual({
        table: 'companies',
        row: '3',
        company_id: 'B',
        column: heading,
        value: spreadsheetText(cell),
        code,
      })
      expect({ cell, expected }).not.toEqual({ cell, expected: null })
      expect(awards.map((row) => row['company_id'])).toEqual(['A', 'C'])
      expect({ rows, awarded }).toEqual({ rows: 3, awarded: 2 })
    }
  })

  it('is refused under the code by which a scenario refuses the same text', () => {
    for (const { heading, cell, code } of refused) {
      const fact = corpus.facts.get(heading)
      if (!fact || fact.type === 'count' || fact.type === 'flag' || /[^!-~]|,/.test(cell)) continue
      const read = readValue(cell, fact, heading)
      expect({ cell, code: typeof read === 'object' && 'code' in read && read.code }).toEqual({
        cell,
        code,
      })
    }
  })

  it('of days, words and counts is read as spreadsheets write them', async () => {
    const companies = [
      'company_id,compute_cards,compute_completed_on,compute_dispatchable,project_role',
      'A,1200,2026-03-01,true,both',
      'B,"1,200",2026/3/1,TRUE,两者兼有',
      'C,1200.0,2026年3月1日,是,both',
      'D,１２００,２０２６－０３－０１,是\u200b,\ufeff两者兼有',
      '',
    ].join('\n')
    const { awards, refused } = await ask({ companies, columns: 'clauses,locations' })
    expect(refused).toEqual([])
    const [first, ...others] = awards.map((row) => ({ ...row, company_id: '' }))
    for (const other of others) expect(other).toEqual(first)
  })
})
