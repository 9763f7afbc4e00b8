import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { newFolder } from '../folder'
import { ask, csv, rowsOf } from './list'

const list = csv(
  '序号,企业名称,统一社会信用代码,地址,联系人,备注,项目总投入（单位：万元）',
  '1,甲科技有限公司,91310115MA1K00001A,"张江路 1 号, 3 楼",张三,,0.1',
  '2,乙智能有限公司,91310115MA1K00002B,漕河泾,李四,"两\n行",0.2',
)

describe('a list as people have it', () => {
  it('keeps its own columns between the company and the awards', async () => {
    const { awards, notes, folder } = await ask({ companies: list, columns: 'PD-1.high' })
    expect(awards).toEqual([
      {
        company_id: '91310115MA1K00001A',
        序号: '1',
        企业名称: '甲科技有限公司',
        地址: '张江路 1 号, 3 楼',
        联系人: '张三',
        备注: null,
        'PD-1.high': '500.00',
      },
      {
        company_id: '91310115MA1K00002B',
        序号: '2',
        企业名称: '乙智能有限公司',
        地址: '漕河泾',
        联系人: '李四',
        备注: '两 行',
        'PD-1.high': '1000.00',
      },
    ])
    const path = join(folder, 'companies.csv')
    expect(notes).toEqual([
      `${path}: company_id is the column 统一社会信用代码`,
      `${path}: no facts, carried through: 序号, 企业名称, 地址, 联系人, 备注`,
    ])
    const [heading] = readFileSync(join(folder, 'awards.csv'), 'utf8').split('\n')
    expect(heading).toBe('company_id,序号,企业名称,地址,联系人,备注,PD-1.high')
  })

  it('leaves them out on demand, and says so', async () => {
    const asked = { companies: list, columns: 'PD-1.high', others: 'ignore' } as const
    const { awards, notes } = await ask({ ...asked, id: '企业名称' })
    expect(awards.map((row) => Object.values(row))).toEqual([
      ['甲科技有限公司', '500.00'],
      ['乙智能有限公司', '1000.00'],
    ])
    expect(notes[1]).toContain('no facts, left out: 序号, 统一社会信用代码')
  })

  it('keeps them in their rows among many, with child tables and refused rows', async () => {
    const count = 20_000
    const at = (i: number): number => (i * 7919) % count
    const lines = Array.from({ length: count }, (_, i) => `N${at(i)},C${at(i)},${i % 10 ? 1 : 'x'}`)
    const { awards } = await ask({
      companies: csv('备注,company_id,revenue', ...lines),
      lists: { robot_orders: csv('客户,company_id,units', 'k,C5,1') },
      columns: 'PD-7.status',
    })
    expect(awards).toHaveLength(count * 0.9)
    const kept = lines.filter((line) => !line.endsWith('x')).map((line) => line.split(',', 2))
    expect(awards.map((row) => [row['备注'], row['company_id']])).toEqual(kept)
  })

  it('tells columns of one name apart, from each other and from those of the output', async () => {
    const companies = csv('company_id,备注,备注,PD-1.high,row,revenue', 'A,1,2,3,4,5')
    const { awards } = await ask({ companies, columns: 'PD-1.high,PD-1.status' })
    expect(awards).toEqual([
      {
        company_id: 'A',
        备注: '1',
        备注_2: '2',
        'PD-1.high_2': '3',
        row: '4',
        'PD-1.high': null,
        'PD-1.status': 'unknown',
      },
    ])
  })

  it('in Parquet keeps the types of its columns', async () => {
    const folder = newFolder()
    const path = join(folder, 'companies.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`COPY (SELECT '甲' AS 企业名称, 7::BIGINT AS 序号, DATE '2020-01-02' AS 成立日期,
      ['a', 'b'] AS 标签, 1000::BIGINT AS project_investment) TO '${path}' (FORMAT parquet)`)
    const question = {
      companies: readFileSync(path),
      name: 'companies.parquet',
      columns: 'PD-1.high',
    }
    const { folder: made } = await ask({ ...question, output: 'awards.parquet' })
    const typed = await connection.runAndReadAll(
      `DESCRIBE SELECT * FROM read_parquet('${join(made, 'awards.parquet')}')`,
    )
    expect(typed.getRows().map(([name, type]) => `${String(name)} ${String(type)}`)).toEqual([
      'company_id VARCHAR',
      '序号 BIGINT',
      '成立日期 DATE',
      '标签 VARCHAR[]',
      'PD-1.high DECIMAL(20,2)',
    ])
    const { awards } = await ask(question)
    expect(awards).toEqual([
      {
        company_id: '甲',
        序号: '7',
        成立日期: '2020-01-02',
        标签: '[a, b]',
        'PD-1.high': '500.00',
      },
    ])
  })

  it('names its companies in child tables by the same kind of column', async () => {
    const { refused, awards } = await ask({
      companies: csv('企业名称,信用代码,revenue', '甲,X1,1', '乙,X2,1'),
      lists: {
        robot_orders: csv(
          '统一社会信用代码,企业名称,订单台数,单价（万元）',
          'X1,甲,10,30',
          'X9,丙,1,1',
        ),
      },
      columns: 'PD-7.status',
    })
    expect(awards.map((row) => [row['company_id'], row['PD-7.status']])).toEqual([
      ['X1', 'awarded'],
      ['X2', 'unknown'],
    ])
    expect(refused).toMatchObject([{ column: '统一社会信用代码', value: 'X9', row: '3' }])
  })

  it('is refused row by row under its own headings', async () => {
    const { refused } = await ask({
      companies: csv('企业名称,revenue', '甲,1', '甲,2', ',3', '丁,x'),
    })
    expect(refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      ['2', '企业名称', 'duplicate'],
      ['3', '企业名称', 'duplicate'],
      ['4', '企业名称', 'missing'],
      ['5', 'revenue', 'wrong_type'],
    ])
  })
})

describe('a row that adds up others', () => {
  const heading = '序号,企业名称,统一社会信用代码,项目总投入'
  const rows = ['1,甲,X1,1000', '2,乙,X2,2000']
  const question = { columns: 'PD-1.high', summary: true, others: 'ignore' } as const

  it.each([
    ...['合计,,,3000', ',合计,,3000', ',,合计,3000', ',合 计：,,3000', '合计（2家）,,,3000'],
    ...['总计,,,3000', '小计,,,3000', '共计,,,3000', '共计2家企业,,,3000', ',平均,,1500'],
    ...['平均值,,,1500', '本页合计,,,3000', '总　计,,,3000', 'Total,,,3000', ',TOTAL:,,3000'],
    ...[',,Total,3000', 'Grand total,,,3000', 'Average,,,1500', '合计,2,,3000.001', '合计,,,三千'],
  ])('is no company: %s', async (last) => {
    const asked = await ask({ companies: csv(heading, ...rows, last), ...question })
    const { awards, refused, notes, summary } = asked
    expect(awards.map((row) => Object.values(row))).toEqual([
      ['X1', '500.00'],
      ['X2', '1000.00'],
    ])
    expect(refused).toEqual([])
    expect(asked).toMatchObject({ rows: 2, awarded: 2 })
    expect(summary?.companies).toEqual({ read: 2, awarded: 2, left_out: 0 })
    const word = last
      .split(',')
      .find((cell) => !/^\d*$/.test(cell))
      ?.replace('\u3000', ' ')
    expect(notes.at(-1)).toContain(`row 4 (${word}) adds up others and is no company; left out`)
  })

  it('may be one of several, stand between the companies, and be shorter than the heading', async () => {
    const [first = '', second = ''] = rows
    const companies = csv(heading, first, '小计,,,1000', second, '小计,,,2000', '合计,3000', '平均')
    const asked = await ask({ companies, ...question })
    expect(asked.awards.map((row) => row['company_id'])).toEqual(['X1', 'X2'])
    expect(asked).toMatchObject({ rows: 2, refused: [] })
    expect(asked.notes.slice(-4).map((note) => /row .*\)/.exec(note)?.[0])).toEqual([
      'row 3 (小计)',
      'row 5 (小计)',
      'row 6 (合计)',
      'row 7 (平均)',
    ])
  })

  it('is told from companies whose names hold the word', async () => {
    const named = ['合计科技有限公司', '平均律智能', '总计', 'Total', 'Average Robotics', 'Summa']
    const lines = named.map((name, i) => `${i},${name},Y${i},1`)
    const { awards, notes } = await ask({ companies: csv(heading, ...lines, ...rows), ...question })
    // 总计 alone is no name of a company; Total is one where it has its credit code.
    const kept = ['Y0', 'Y1', 'Y3', 'Y4', 'Y5', 'X1', 'X2']
    expect(awards.map((row) => row['company_id'])).toEqual(kept)
    expect(notes.at(-1)).toContain('row 4 (总计)')
    const byName = csv('company,project_investment', 'Tesla,1', 'Total,2', 'Toyota,3')
    expect((await ask({ companies: byName, ...question })).rows).toBe(3)
  })

  it('is no item of a list either, nor a row of Parquet', async () => {
    const { awards, refused, notes } = await ask({
      companies: csv('company_id', 'A'),
      lists: { robot_orders: csv('company_id,units,unit_price', 'A,10,300000', '合计,10,300000') },
      columns: 'PD-7.status',
    })
    expect({ awards, refused }).toEqual({
      awards: [{ company_id: 'A', 'PD-7.status': 'awarded' }],
      refused: [],
    })
    expect(notes.at(-1)).toContain('robot_orders.csv: row 3 (合计)')
    const path = join(newFolder(), 'c.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`COPY (FROM (VALUES ('A', 1), ('合计', 1)) AS t(company_id, revenue))
      TO '${path}' (FORMAT parquet)`)
    const inParquet = await ask({ companies: readFileSync(path), name: 'c.parquet' })
    expect(inParquet).toMatchObject({ rows: 1, refused: [] })
    expect(await rowsOf(join(inParquet.folder, 'awards.csv'))).toHaveLength(1)
  })

  it('leaves the numbers of the other rows as they are', async () => {
    const companies = csv('revenue', '1', '合计', '2', 'x')
    const { awards, refused } = await ask({ companies, columns: 'PD-1.status' })
    expect(awards.map((row) => row['company_id'])).toEqual(['2', '4'])
    expect(refused).toMatchObject([{ row: '5', company_id: '5' }])
  })
})

describe('the line by which a file tells Excel its separator', () => {
  it.each([
    ['sep=,', ','],
    ['sep=;', ';'],
    ['SEP=\t', '\t'],
    ['"sep=|"', '|'],
  ])('%j is honoured, and no row', async (line, separator) => {
    const text = [line, 'company_id,project_investment', 'A,1000', 'B,x']
      .map((each) => each.replaceAll(',', each === line ? ',' : separator))
      .join('\r\n')
    for (const companies of [`${text}\r\n`, `\uFEFF${text}\n`]) {
      const { awards, refused } = await ask({ companies, columns: 'PD-1.high' })
      expect(awards).toEqual([{ company_id: 'A', 'PD-1.high': '500.00' }])
      expect(refused).toMatchObject([{ row: '3', company_id: 'B' }])
    }
  })

  it('is read in UTF-16 too, and refused for what is no separator', async () => {
    const text = '\uFEFFsep=;\r\ncompany_id;project_investment\r\nA;1000\r\n'
    const { awards } = await ask({ companies: Buffer.from(text, 'utf16le'), columns: 'PD-1.high' })
    expect(awards).toEqual([{ company_id: 'A', 'PD-1.high': '500.00' }])
    await expect(ask({ companies: 'sep=x\ncompany_id\nA\n' })).rejects.toThrow(
      'the line sep= names "x", expected , ; | or a tab',
    )
  })
})

describe('a point in a file with semicolons', () => {
  it.each([
    ['project_investment', '3.000'],
    ['project_investment', '-3.000'],
    ['project_investment', '1.234.567'],
    ['project_investment(万元)', '1.234'],
    ['project_investment', '3.000万元'],
    ['compute_cards', '3.000'],
  ])('may part thousands: %s %s is refused', async (heading, cell) => {
    const { refused } = await ask({ companies: csv(`company_id;${heading}`, `A;${cell}`) })
    expect(refused).toMatchObject([{ value: cell, code: 'ambiguous_number' }])
    expect(refused[0]?.['expected']).toContain('3.000 may be 3 or 3000')
  })

  it.each([
    ['project_investment', '3.5', '1.75'],
    ['project_investment', '3000', '1500.00'],
    ['project_investment', '0.50', '0.25'],
    ['project_investment(万元)', '0.125', '625.00'],
    ['project_investment(万元)', '1.2345', '6172.50'],
  ])('is a decimal point where it can be nothing else: %s %s', async (heading, cell, pays) => {
    const companies = csv(`company_id;${heading}`, `A;${cell}`)
    const { awards } = await ask({ companies, columns: 'PD-1.high' })
    expect(awards).toEqual([{ company_id: 'A', 'PD-1.high': pays }])
  })
})
