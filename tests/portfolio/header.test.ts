import { describe, expect, it } from 'vitest'
import { readColumns } from '../../src/portfolio/columns'
import { readHeader } from '../../src/portfolio/reading/header'
import { corpus } from '../corpus'

const header = (headings: string[], list: string | null = null, constants: string[] = []) =>
  readHeader(corpus, 'list.csv', headings, list, new Set(constants))

describe('the heading of a company list', () => {
  it('names facts by id or Chinese label, money with its unit', () => {
    const { facts, company } = header([
      '项目总投入(万元)',
      'company_id',
      'revenue_wan',
      'robot_sales (亿元)',
      'compute_cards(张)',
    ])
    expect(company).toBe(1)
    expect(facts.map(({ fact, unit }) => [fact.id, unit])).toEqual([
      ['project_investment', 4],
      ['revenue', 4],
      ['robot_sales', 8],
      ['compute_cards', null],
    ])
  })

  it.each([
    [
      ['projct_investment'],
      'column projct_investment: no fact of a company; the nearest is project_investment',
    ],
    [['project_investment(美元)'], 'found the unit 美元, expected 元, 万元, 亿元 or none'],
    [['compute_cards(台)'], 'found the unit 台, expected 张 or none'],
    [['newly_settled(万元)'], 'found the unit 万元, expected none'],
    [['units'], 'a fact of the list robot_orders'],
    [['revenue', 'revenue(万元)'], 'states revenue, which column revenue states already'],
    [['company_id', 'company_id'], 'company_id'],
    [['revenue', ''], 'column 2: no heading'],
    [['readings'], 'column readings: no fact'],
  ])('refuses %s by name', (headings, reason) => {
    expect(() => header(headings)).toThrow(reason)
  })

  it('refuses a fact that is a constant too, and a list without companies', () => {
    expect(() => header(['revenue'], null, ['revenue'])).toThrow('among the constants')
    expect(() => header(['units'], 'robot_orders')).toThrow('no column company_id')
    expect(() => header(['company_id', 'revenue'], 'robot_orders')).toThrow('a fact of a company')
  })

  it('says everything that is wrong at once', () => {
    expect(() => header(['nonsense', 'units'])).toThrow(/nonsense.*\n.*units/)
  })
})

describe('the columns of an output', () => {
  it('are kinds, single ones and parts', () => {
    expect(readColumns(corpus, 'location.longhua, PD-1.status,longhua:SZ-1.high')).toMatchObject({
      names: ['location.longhua.low', 'location.longhua.high', 'PD-1.status', 'longhua:SZ-1.high'],
      selection: { policies: false, locations: true, clauses: ['PD-1'], stacked: ['longhua:SZ-1'] },
    })
  })

  it('are refused by name with the nearest one', () => {
    expect(readColumns(corpus, 'PD-1.statu')).toEqual({
      problem: 'found PD-1.statu, expected a column such as PD-1.status',
    })
  })
})
