import { describe, expect, it } from 'vitest'
import { readColumns } from '../../src/portfolio/columns'
import type { HeaderWish } from '../../src/portfolio/reading/header'
import { readHeader } from '../../src/portfolio/reading/header'
import { corpus } from '../corpus'

const header = (
  headings: string[],
  list: string | null = null,
  constants: string[] = [],
  wish: HeaderWish = {},
) => readHeader(corpus, 'list.csv', headings, list, new Set(constants), wish)

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
    [['revenue', 'a\0b'], 'column 2: its heading holds a NUL character'],
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
    expect(() => header(['revenu', 'units'])).toThrow(/revenu.*\n.*units/)
  })
})

describe('the unit of a money column', () => {
  const unitOf = (heading: string) => header(['company_id', heading]).facts[0]?.unit

  it.each([
    ['项目总投入', null],
    ['项目总投入（元）', 0],
    ['项目总投入(人民币)', 0],
    ['项目总投入（单位：万元）', 4],
    ['项目总投入(单位:万元)', 4],
    ['项目总投入 （单位 ： 万元）', 4],
    ['项目总投入（人民币万元）', 4],
    ['项目总投入【万元】', 4],
    ['项目总投入[万元]', 4],
    ['项目总投入\n（万元）', 4],
    ['项目总投入/万元', 4],
    ['项目总投入，万元', 4],
    ['项目总投入万元', 4],
    ['*项目总投入（万元）：', 4],
    ['\u200b项目总投入（亿元）', 8],
    ['项目总投入（单位：亿元）', 8],
    ['Project_Investment (wan)', 4],
    ['Project investment', null],
  ])('in %j is %j', (heading, unit) => {
    expect(unitOf(heading)).toBe(unit)
  })

  it.each(['美元', '单位：千元', '含税', '2025年', '含税）（万元'])(
    'that is none of ours stops the run: %s',
    (unit) => {
      expect(() => unitOf(`项目总投入（${unit}）`)).toThrow('expected 元, 万元, 亿元 or none')
    },
  )
})

describe('a column that is no fact', () => {
  const people = [
    ...['序号', '地址', '联系人', '备注', '联系电话', '手机', '邮箱', '所属行业', '所属街道'],
    ...['注册资本', '成立日期', '法定代表人', '员工人数', '主营业务', '企业规模', '项目名称'],
    ...['项目负责人', '审核意见', '是否规上', '纳税额', '净利润', '年份', '类型', '状态', '得分'],
    ...['No.', 'id', 'index', 'address', 'contact', 'phone', 'remark', 'notes', 'city', 'industry'],
    ...['status', 'type', 'date', 'project_name', 'department', 'budget', 'level', 'location'],
  ]

  it.each(people)('is set apart: %s', (heading) => {
    const { others, facts } = header(['company_id', 'revenue', heading])
    expect(others.map((other) => other.heading)).toEqual([heading])
    expect(facts).toHaveLength(1)
  })

  it.each([
    ['项目总投资', '项目总投入'],
    ['项目总投资（万元）', '项目总投入'],
    ['申请日期', '申报日期'],
    ['发榜方或者揭榜方', '发榜方或揭榜方'],
    ['revenu', 'revenue'],
    ['proejct_investment', 'project_investment'],
    ['projct investmnt', 'project_investment'],
    ['robot_order_stated', 'robot_orders_stated'],
  ])('but looks like a misspelt one stops the run: %s', (heading, meant) => {
    const stopped = () => header(['company_id', heading])
    expect(stopped).toThrow(`column ${heading}: no fact of a company; the nearest is ${meant}`)
  })

  it('is no misspelling of what another column states', () => {
    expect(header(['company_id', '行业标准', '企业标准']).others).toHaveLength(1)
    expect(() => header(['company_id', '企业标准'])).toThrow('行业标准')
  })

  it('is none where that is said, whatever it looks like', () => {
    const noFact = ['区级项目资金', '牵头单位', 'units']
    const { facts, others } = header(['company_id', 'revenue', ...noFact], null, [], { noFact })
    expect(facts.map(({ fact }) => fact.id)).toEqual(['revenue'])
    expect(others.map(({ heading }) => heading)).toEqual(noFact)
  })

  it('and has no heading is left out', () => {
    expect(header(['revenue', '', ' '])).toMatchObject({ nameless: [2, 3], others: [] })
  })

  it('is asked about where it holds the greater part of a fact', () => {
    const { others } = header(['company_id', '主营业务收入', '序号'])
    expect(others.map(({ resembles }) => resembles)).toEqual(['上年度主营业务收入', undefined])
  })

  it('cannot be every column of a file', () => {
    expect(() => header(['企业情况表', ''])).toThrow('is the heading in row 1?')
  })

  it('takes no time that grows with the square of their number', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `${i} unknown column`)
    expect(header(['revenue', ...many]).others).toHaveLength(1000)
  })
})

describe('the column that names the companies', () => {
  const named = (headings: string[], wish?: HeaderWish) =>
    header([...headings, 'revenue'], null, [], wish).companyColumn?.heading

  it.each([
    [['序号', '企业名称', '统一社会信用代码', 'company_id'], 'company_id'],
    [['序号', '企业名称', '统一社会信用代码'], '统一社会信用代码'],
    [['单位名称', '信用代码'], '信用代码'],
    [['社会信用代码', '信用代码'], '社会信用代码'],
    [['Company Name', 'Credit Code'], 'Credit Code'],
    [['序号', '公司名称（盖章）'], '公司名称（盖章）'],
    [['name', '企业名称'], '企业名称'],
    [['company'], 'company'],
    [['序号', '地址'], undefined],
  ])('is of %j: %s', (headings, chosen) => {
    expect(named(headings)).toBe(chosen)
  })

  it('is the one that is asked for', () => {
    const headings = ['company_id', '企业名称', '编号']
    expect(named(headings, { id: '企业名称' })).toBe('企业名称')
    expect(named(headings, { id: '编号' })).toBe('编号')
    expect(() => named(headings, { id: '代码' })).toThrow(
      'no column 代码 (--id); it has company_id',
    )
  })

  it('of a child table is the one that the company list has', () => {
    const code = { index: 0, heading: '统一社会信用代码', role: 'code' } as const
    const child = (headings: string[], wish: HeaderWish) =>
      header([...headings, 'units'], 'robot_orders', [], wish).companyColumn?.heading
    expect(child(['企业名称', '信用代码'], { companies: code })).toBe('信用代码')
    expect(child(['企业名称', 'company_id'], { companies: code })).toBe('company_id')
    expect(() => child(['企业名称'], { companies: code })).toThrow(
      'no column 统一社会信用代码: a row of a list names its company; it has 企业名称',
    )
    expect(() => child(['企业名称'], { companies: null })).toThrow('no column company_id')
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
