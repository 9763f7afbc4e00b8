import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus'
import { everything, exactly, expectSame } from '../sql/compare'
import { ask } from './list'

type Facts = Readonly<Record<string, unknown>>

interface Case {
  scenario: Facts & { readings?: Facts }
  expect: { error?: unknown }
}

const lists = [...corpus.lists.keys()]
const totals = 'policies,locations'
const every = everything(corpus)
const columns = [
  `${totals},clauses,stacked`,
  ...every.entitlements.flatMap((id) => [`${id}.entitled_low`, `${id}.entitled_high`]),
].join(',')

const cell = (value: unknown): string =>
  value === undefined ? '' : `"${String(value as string | number | boolean)}"`

function table(headings: readonly string[], rows: readonly Facts[]): string {
  const lines = rows.map((row) => headings.map((heading) => cell(row[heading])).join(','))
  return [headings.join(','), ...lines, ''].join('\n')
}

/** Scenarios as a company list and child tables; company n is the n-th scenario. */
function asFiles(inputs: readonly Facts[]): { companies: string; lists: Record<string, string> } {
  const facts = [...corpus.facts.values()].filter((fact) => fact.list === undefined)
  const companies = inputs.map((input, i) => ({
    ...input,
    company_id: `C${i}`,
    ...Object.fromEntries(
      lists.map((list) => [`${list}_stated`, input[list] === undefined ? undefined : true]),
    ),
  }))
  const headings = [
    'company_id',
    ...facts.map(({ id }) => id),
    ...lists.map((list) => `${list}_stated`),
  ]
  const children = lists.map((list) => {
    const items = inputs.flatMap((input, i) =>
      ((input[list] ?? []) as Facts[]).map((item) => ({ ...item, company_id: `C${i}` })),
    )
    const own = [...corpus.facts.values()].filter((fact) => fact.list === list)
    return [list, table(['company_id', ...own.map(({ id }) => id)], items)] as const
  })
  return { companies: table(headings, companies), lists: Object.fromEntries(children) }
}

/** An empty cell of CSV is no award, and an empty list of recognitions. */
const emptyAsText = (row: Facts): Facts =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('.if_recognised') ? (value ?? '') : value,
    ]),
  )

describe('the awards of a company list', () => {
  it('are those of each company alone, in the order of the list, on all worked cases', async () => {
    const file = new URL('../cases/worked.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
    const groups = new Map<string, Facts[]>()
    for (const { scenario, expect: expected } of cases) {
      if (expected.error) continue
      const { readings = {}, ...facts } = scenario
      const key = JSON.stringify(readings)
      groups.set(key, [...(groups.get(key) ?? []), facts])
    }
    let compared = 0
    for (const [key, inputs] of groups) {
      const readings = JSON.parse(key) as Facts
      // Other readings change the statement, of which every column is compared in tests/agreement.test.ts.
      const isChosen = key === '{}'
      const { awards, refusals } = await ask({
        ...asFiles(inputs),
        constants: { readings },
        columns: isChosen ? columns : totals,
        output: compared === 0 ? 'awards.parquet' : 'awards.csv',
      })
      expect(refusals).toBe(0)
      expect(awards.map((row) => row['company_id'])).toEqual(inputs.map((_, i) => `C${i}`))
      awards.forEach((row, i) => {
        const input = { ...inputs[i], readings }
        const exact = Object.entries(exactly(corpus, input)).filter(
          ([name]) => isChosen || /^(policy|location)\./.test(name),
        )
        const said = { company_id: `C${i}`, ...Object.fromEntries(exact) }
        expectSame(input, emptyAsText(row), said)
        compared += 1
      })
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('are written as Parquet and read from it', async () => {
    const companies = 'company_id,project_investment\nA,30000000\nB,\n'
    const first = await ask({ companies, output: 'awards.parquet', columns: 'PD-1' })
    expect(first.awards).toEqual([
      {
        company_id: 'A',
        'PD-1.low': '0.00',
        'PD-1.high': '15000000.00',
        'PD-1.status': 'awarded',
        'PD-1.if_recognised': 'project_is_digital_benchmark',
      },
      {
        company_id: 'B',
        'PD-1.low': null,
        'PD-1.high': null,
        'PD-1.status': 'unknown',
        'PD-1.if_recognised': '',
      },
    ])
  })

  it('add up to the summary', async () => {
    const companies = 'company_id,project_investment\nA,30000000\nB,10000000\nC,\nD,-1\n'
    const { summary } = await ask({ companies, columns: totals, summary: true })
    expect(summary?.companies).toEqual({ read: 4, awarded: 3, left_out: 1 })
    expect(summary?.policies['pudong']?.clauses['PD-1']).toEqual({
      low: '0.00',
      high: '20000000.00',
      statuses: { unknown: 1, awarded: 2 },
      if_recognised: { companies: 2, high: '20000000.00' },
    })
    expect(summary?.locations['pudong']).toEqual({ low: '0.00', high: '20000000.00', companies: 2 })
    expect(summary?.policies['pudong']?.clauses['PD-2']).toMatchObject({ low: null, high: null })
    expect(Object.keys(summary?.locations['longhua']?.clauses ?? {})).toContain('SZ-1')
  })

  it('take constants, the date of the question and an empty list', async () => {
    const companies = 'company_id,application_date,robot_orders_stated\nA,,true\nB,2027-01-15,\n'
    const constants = { project_investment: '30000000' }
    const { awards } = await ask({
      companies,
      constants,
      columns: 'PD-1.high,PD-1.status,PD-7.status',
    })
    expect(awards).toEqual([
      {
        company_id: 'A',
        'PD-1.high': '15000000.00',
        'PD-1.status': 'awarded',
        'PD-7.status': 'ineligible',
      },
      {
        company_id: 'B',
        'PD-1.high': null,
        'PD-1.status': 'not_in_force',
        'PD-7.status': 'not_in_force',
      },
    ])
  })
})
