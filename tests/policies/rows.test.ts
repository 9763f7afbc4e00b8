import { describe, expect, it } from 'vitest'
import { readProjectData } from '../../src/cli/data'
import { policyTables } from '../../src/policies/rows'
import type { Cell } from '../../src/policies/table'

const data = readProjectData()
const tables = new Map(policyTables(data).map((each) => [each.name, each]))
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
