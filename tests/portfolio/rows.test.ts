import { describe, expect, it } from 'vitest'
import { ask, csv } from './list'

describe('a row', () => {
  it('whose part exceeds its whole is refused, also against a constant', async () => {
    const companies = csv(
      'company_id,project_investment,project_fiscal_input',
      'A,100,100.01',
      'B,100,100',
    )
    const both = await ask({ companies })
    expect(both.refused).toMatchObject([
      {
        row: '2',
        column: 'project_fiscal_input',
        value: '100.01',
        code: 'part_exceeds_whole',
        expected: 'at most project_investment, 100.00',
      },
    ])
    const constant = await ask({
      companies: csv('company_id,project_fiscal_input', 'A,51', 'B,50'),
      constants: { project_investment: '50' },
    })
    expect(constant.refused).toMatchObject([{ company_id: 'A', code: 'part_exceeds_whole' }])
    expect(constant.awards.map((row) => row['company_id'])).toEqual(['B'])
  })

  it('of a company that stands twice, or names none, is refused', async () => {
    const companies = csv('revenue,company_id', '1,A', '2,B', '3,A', '4,', '5, ')
    const { refused, awards } = await ask({ companies })
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      ['2', 'duplicate'],
      ['4', 'duplicate'],
      ['5', 'missing'],
      ['6', 'missing'],
    ])
    expect(awards.map((row) => row['company_id'])).toEqual(['B'])
  })

  it('of a list without its company is refused; with a bad cell it takes its company with it', async () => {
    const companies = csv('company_id', 'A', 'B', 'C')
    const orders = csv(
      'company_id,units,unit_price,delivered_units',
      'A,10,300000,',
      'B,10,300000,',
      'B,ten,300000,',
      'C,10,1,11',
      'X,1,1,',
      ',1,1,',
    )
    const { refused, awards, rows } = await ask({
      companies,
      lists: { robot_orders: orders },
      columns: 'PD-7.status',
    })
    expect(
      refused.map(({ table, row, company_id, column, code }) => [
        table,
        row,
        company_id,
        column,
        code,
      ]),
    ).toEqual([
      ['robot_orders', '4', 'B', 'units', 'wrong_type'],
      ['robot_orders', '5', 'C', 'delivered_units', 'part_exceeds_whole'],
      ['robot_orders', '6', 'X', 'company_id', 'unknown_company'],
      ['robot_orders', '7', null, 'company_id', 'missing'],
    ])
    expect(awards.map((row) => row['company_id'])).toEqual(['A'])
    expect(rows).toBe(3)
  })

  it('that says it states no list and has items of it is refused', async () => {
    const { refused } = await ask({
      companies: csv('company_id,robot_orders_stated', 'A,false', 'B,false'),
      lists: { robot_orders: csv('company_id,units', 'A,1') },
    })
    expect(refused).toMatchObject([
      { company_id: 'A', column: 'robot_orders_stated', code: 'not_allowed' },
    ])
  })

  it('with more rows of a list than a scenario may have items is refused once, by its first row too many', async () => {
    const rows = (company: string, count: number) =>
      Array.from({ length: count }, () => `${company},3`)
    const { refused, awards } = await ask({
      companies: csv('company_id', 'A', 'B'),
      lists: { open_source_projects: csv('company_id,grade', ...rows('A', 21), ...rows('B', 20)) },
    })
    expect(refused).toMatchObject([
      { table: 'open_source_projects', row: '22', company_id: 'A', code: 'list_too_long' },
    ])
    expect(awards.map((row) => row['company_id'])).toEqual(['B'])
  })

  it('lists every cell that is wrong in it', async () => {
    const { refused } = await ask({
      companies: csv('company_id,revenue,robot_sales', 'A,-1,x', 'B,1,1'),
    })
    expect(refused.map(({ column, code }) => [column, code])).toEqual([
      ['revenue', 'negative'],
      ['robot_sales', 'wrong_type'],
    ])
  })

  it('stays in its place among many, with items of a list or without', async () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `C${(i * 7919) % 30_000}`)
    const companies = csv('company_id', ...ids)
    const orders = csv(
      'company_id,units,unit_price',
      ...ids.filter((_, i) => i % 3 === 0).map((id) => `${id},10,300000`),
    )
    const { awards } = await ask({
      companies,
      lists: { robot_orders: orders },
      columns: 'PD-7.high',
    })
    expect(awards.map((row) => row['company_id'])).toEqual(ids)
    expect(awards.filter((row) => row['PD-7.high'] !== null)).toHaveLength(10_000)
  })
})
