import { beforeEach, describe, expect, it } from 'vitest'
import { readProjectData } from '../../src/cli/data'
import { policyTables } from '../../src/policies/rows'
import type { Cell, Table } from '../../src/policies/table'
import { validateData } from '../../src/policies/validate'
import { asFiles, goodRecords } from './records'

const data = readProjectData()
let tables = new Map<string, Table>()
beforeEach(() => {
  tables = new Map(policyTables(data).map((each) => [each.name, each]))
})
const rowsOf = (name: string) => tables.get(name)?.rows ?? []
const of = (name: string, column: string, value: Cell) =>
  rowsOf(name).filter((row) => row[column] === value)

describe('the tables of the records', () => {
  it('are the seven', () => {
    expect([...tables.keys()]).toEqual([
      'jurisdictions',
      'policies',
      'clauses',
      'parameters',
      'conditions',
      'readings',
      'facts',
    ])
  })

  it('give every row the same columns', () => {
    for (const table of tables.values())
      for (const row of table.rows) expect(Object.keys(row)).toEqual(Object.keys(table.columns))
  })

  it('hold numbers, dates and answers as what they are, and everything else as text', () => {
    const types = Object.fromEntries(
      [...tables].map(([name, { columns }]) => [
        name,
        Object.fromEntries(Object.entries(columns).filter(([, type]) => type !== 'VARCHAR')),
      ]),
    )
    expect(types).toEqual({
      jurisdictions: {},
      policies: {
        signed_on: 'DATE',
        valid_from: 'DATE',
        valid_to: 'DATE',
        rounding_step: 'DECIMAL(18,4)',
      },
      clauses: { position: 'INTEGER', payout_years: 'INTEGER', has_number: 'BOOLEAN' },
      parameters: { value: 'DECIMAL(18,4)', date: 'DATE' },
      conditions: { position: 'INTEGER' },
      readings: { switchable: 'BOOLEAN' },
      facts: {},
    })
  })

  it('say nothing where a record lists nothing, and all that it lists', () => {
    for (const { id, modal_words: words, readings } of data.policies.flatMap(
      (each) => each.clauses,
    )) {
      const [row] = of('clauses', 'id', id)
      expect(row?.modal_words, id).toBe(words.length > 0 ? words.join(', ') : null)
      expect(row?.readings, id).toBe(readings.length > 0 ? readings.join(', ') : null)
    }
    for (const { id, values, default: plain } of data.facts.facts) {
      const options = of('facts', 'id', id).map((row) => row.options)
      expect(options, id).toContain(values ? values.map((each) => each.id).join(', ') : null)
      if (plain !== undefined) expect(of('facts', 'id', id)[0]?.default_value).toBe(String(plain))
    }
  })

  it('have each document and clause with its words', () => {
    expect(of('policies', 'id', 'pudong')[0]).toMatchObject({
      code: 'PD',
      badge_zh: '征求意见稿',
      status: 'draft',
      signed_on: null,
      valid_from: '2024-12-28',
      rounding_step: '0.01',
    })
    expect(of('clauses', 'id', 'PD-1')[0]).toMatchObject({
      policy: 'pudong',
      position: 1,
      locator: '二.1',
      theme_zh: '应用场景与示范项目',
      commitment: 'ceiling',
      support: 'grant',
      cap: 'PD-1.cap',
      has_number: true,
      payout_years: null,
    })
    for (const { id, chosen, options } of data.readings)
      expect(of('readings', 'id', id)[0]).toMatchObject({
        chosen,
        chosen_zh: options[chosen]?.zh,
        options: Object.keys(options).join(', '),
      })
  })

  it('have a key: an id, or the clause and the position of a condition', () => {
    for (const { name, rows } of tables.values()) {
      const keys = rows.map((row) =>
        name === 'conditions'
          ? [row.clause, row.position].join()
          : [row.policy ?? null, row.list ?? null, row.id].join(),
      )
      expect(new Set(keys).size, name).toBe(rows.length)
    }
  })

  it('have each jurisdiction with its words, what is paid there and what is to be known of it', () => {
    expect(rowsOf('jurisdictions')).toEqual(
      data.policies.map(({ id, jurisdiction: { name, city } }) => {
        const place = data.locations.find((each) => each.id === id)
        return {
          id,
          name_zh: name.zh,
          name_en: name.en,
          city_zh: city.zh,
          city_en: city.en,
          policies_paid: place?.policies.join(', ') ?? null,
          note_zh: place?.note.zh ?? null,
          note_en: place?.note.en ?? null,
        }
      }),
    )
    expect(of('jurisdictions', 'id', 'pudong')[0]).toMatchObject({
      name_zh: '浦东新区',
      city_zh: '上海市',
      policies_paid: 'pudong',
    })
  })

  it('name both places that pay together in Longhua', () => {
    expect(of('jurisdictions', 'id', 'longhua')[0]?.policies_paid).toBe('longhua, shenzhen')
  })

  it('carry an amount as it is printed, and a date as a date', () => {
    expect(of('parameters', 'id', 'PD-1.cap')[0]).toMatchObject({
      clause: 'PD-1',
      kind: 'cap',
      unit: 'yuan',
      value: '20000000',
      date: null,
    })
    for (const row of of('parameters', 'unit', 'date')) {
      expect(row.value).toBeNull()
      expect(row.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

describe('the conditions', () => {
  it('say in words what is compared with what', () => {
    expect(of('conditions', 'bound', 'PD-6.threshold')[0]).toMatchObject({
      clause: 'PD-6',
      part: 'clause',
      kind: 'at_least',
      fact: 'project_investment',
      value: '5000000',
      unit: 'yuan',
      text_en: expect.stringMatching(/ is at least 5000000$/) as string,
    })
  })

  it('say every kind in both languages', () => {
    const said = (clause: string, fact: string) => {
      const row = of('conditions', 'clause', clause).findLast((each) => each.fact === fact)
      return [row?.value, row?.text_zh, row?.text_en]
    }
    expect(said('PD-4', 'service_manufacturing_level')).toEqual([
      'municipal',
      '服务型制造示范 属于 市级',
      'Service-manufacturing level is one of Municipal',
    ])
    expect(said('SZ-3.2a', 'national_task_funding')).toEqual([
      null,
      '国家资金 为零',
      'National funding is zero',
    ])
    expect(said('LH-5', 'total_revenue')).toEqual([
      'total_revenue_previous_year',
      '上年度营业收入（营收） 大于 上上年度营业收入（营收）',
      'Total revenue last year is greater than Total revenue the year before',
    ])
    expect(said('LH-13', 'closed_on, application_date')).toEqual([
      '2',
      '融资日期, 申报日期 年限内 2',
      'Round date, Application date is within years of 2',
    ])
  })

  it('put conditions inside a condition in brackets, and answers into words', () => {
    const records = goodRecords()
    const [first] = records.policy.clauses
    Object.assign(first ?? {}, {
      conditions: [
        {
          kind: 'any',
          of: [
            { kind: 'flag', fact: 'local', is: false },
            {
              kind: 'all',
              of: [
                { kind: 'one_of', fact: 'level', values: ['high'] },
                { kind: 'stated', fact: 'investment' },
              ],
            },
            {
              kind: 'by_reading',
              reading: 'XX-A1',
              options: {
                a: { kind: 'stated', fact: 'level' },
                b: { kind: 'not_stated', fact: 'level' },
              },
            },
          ],
        },
        {
          kind: 'only_under',
          readings: { 'XX-A1': 'b' },
          asks: { kind: 'flag', fact: 'local', is: true },
        },
      ],
    })
    const found = policyTables(validateData(asFiles(records))).find(
      ({ name }) => name === 'conditions',
    )
    const rows = found?.rows.filter((row) => row.clause === 'XX-1' && row.part === 'clause') ?? []
    expect(
      rows.map(({ kind, fact, value, text_zh: zh, text_en: en }) => [kind, fact, value, zh, en]),
    ).toEqual([
      [
        'any',
        '',
        '(local flag false), (all (level one_of high), (investment stated)), (XX-A1 by_reading)',
        '满足其一 (local 为 否), (同时满足 (level 属于 高), (investment 已填写)), (XX-A1 按解读)',
        'any of which (local is no), (all of which (level is one of High), (investment is stated)), (XX-A1 depends on the reading)',
      ],
      ['flag', 'local', 'true', 'local 为 是', 'local is yes'],
    ])
  })

  it('hold those asked of each item of a list, under the reading that asks them', () => {
    const items = of('conditions', 'clause', 'PD-7').filter((row) => row.part === 'item')
    expect(items.every((row) => row.list === 'robot_orders')).toBe(true)
    expect(items.find((row) => row.fact === 'delivered_units')?.reading).toBe('PD-A3=c')
  })

  it('leave out what the clause is exempt from', () => {
    for (const policy of data.policies)
      for (const clause of policy.clauses) {
        const asked = of('conditions', 'clause', clause.id).filter((row) => row.part === 'policy')
        const exempt = clause.exempt_from.filter(({ unless }) => !unless)
        expect(asked.length, clause.id).toBe(policy.conditions.length - exempt.length)
      }
  })
})
