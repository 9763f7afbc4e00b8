import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { reformText } from '../../src/cli/reform'
import { Decimal } from '../../src/policies/decimal'
import type { Corpus } from '../../src/policies/corpus'
import type { Summary } from '../../src/portfolio/summary'
import type { Change } from '../../src/reforms/schema'
import { run } from '../command'
import { sharedFolder } from '../folder'
import { randomNumbers } from '../random'
import { law, reformOf, under } from '../reforms/documents'
import { rowsOf } from './list'

const asOf = '2026-06-30'
const changes: readonly Change[] = [
  { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' },
  { kind: 'parameter', id: 'CN-8.6.rate', from: '0.1', to: '0.05' },
  { kind: 'clause', id: 'CN-9.4b', from: 'present', to: 'absent' },
  {
    kind: 'new_clause',
    id: 'CN-N1',
    from: 'absent',
    to: {
      policy: 'changning',
      pays: 'cap',
      title: { zh: '整机首购', en: 'First robots' },
      theme: 'scenarios',
      base: 'revenue',
      rate: '0.01',
      cap: '500000',
      firm: true,
    },
  },
]

const random = randomNumbers()
const money = (most: number): string => (random() * most).toFixed(2)
const companies = Array.from({ length: 40 }, (_, i) => ({
  company_id: `C${i}`,
  project_investment: i % 4 === 0 ? '0.00' : money(5e7),
  project_role: 'solver',
  project_is_humanoid_scenario: true,
  revenue: i % 4 === 0 ? '1000.00' : money(8e7),
  co_innovation_contract: money(9e6),
  orders: i % 3,
  unit_price: money(9e5),
}))

const folder = sharedFolder()
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const plain = [
  'company_id',
  'project_investment',
  'project_role',
  'project_is_humanoid_scenario',
  'revenue',
  'co_innovation_contract',
] as const
const list = file(
  'companies.csv',
  [plain.join(','), ...companies.map((each) => plain.map((name) => each[name]).join(',')), ''].join(
    '\n',
  ),
)
const orders = file(
  'orders.csv',
  [
    'company_id,units,unit_price',
    ...companies.flatMap(({ company_id, orders: units, unit_price }) =>
      units > 0 ? [`${company_id},${units},${unit_price}`] : [],
    ),
    '',
  ].join('\n'),
)
const reform = file('reform.yaml', reformText(reformOf(...changes)))
const after = under(law, ...changes)

/** What a place pays each company, one by one, by the exact reading. */
function paidOneByOne(
  corpus: Corpus,
  place: string,
  end: 'low' | 'high',
  clause?: string,
): Decimal[] {
  return companies.map(({ company_id: _, orders: units, unit_price, ...facts }) => {
    const input = { ...facts, ...(units > 0 && { robot_orders: [{ units, unit_price }] }) }
    const read = readScenario(input, corpus, asOf)
    if ('problems' in read) throw new Error(read.problems[0].message)
    const sum = reportAwards(read.scenario, corpus).locations[place]
    const own = sum?.clauses.find(({ id }) => id === clause)
    return new Decimal((clause === undefined ? sum?.[end] : own?.award?.[end]) ?? 0)
  })
}

const total = (all: readonly Decimal[]): Decimal => all.reduce((a, b) => a.plus(b), new Decimal(0))

async function summaryOf(name: string, ...options: readonly string[]): Promise<Summary> {
  const path = join(folder, name)
  const args = [list, '--orders', orders, '--as-of', asOf, '--summary-out', path, ...options]
  const { status, err } = await run('portfolio', args)
  expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' })
  return JSON.parse(readFileSync(path, 'utf8')) as Summary
}

describe('a company list under a reform', { timeout: 300_000 }, () => {
  it('says before and after, who gains and who loses, as company by company', async () => {
    const out = join(folder, 'awards.csv')
    const { reform: stamp, effect } = await summaryOf(
      's.json',
      '--reform',
      reform,
      '--out',
      out,
      '--columns',
      'location.changning',
    )
    expect(stamp).toEqual({ name: 'a try', version: after.version, changes })
    for (const end of ['low', 'high'] as const) {
      const [old, young] = [law.corpus, after.corpus].map((corpus) =>
        paidOneByOne(corpus, 'changning', end),
      ) as [Decimal[], Decimal[]]
      const more = young.map((each, i) => each.minus(old[i] ?? 0))
      const [won, lost] = [more.filter((each) => each.gt(0)), more.filter((each) => each.lt(0))]
      const sorted = more.filter((each) => !each.isZero()).sort((a, b) => a.comparedTo(b))
      expect(won.length).toBeGreaterThan(0)
      if (end === 'high') expect(lost.length).toBeGreaterThan(0)
      const found = effect?.locations['changning']?.[end]
      expect(found).toMatchObject({
        before: total(old).toFixed(2),
        after: total(young).toFixed(2),
        winners: { companies: won.length, yuan: total(won).toFixed(2) },
        losers: { companies: lost.length, yuan: total(lost).toFixed(2) },
        unchanged: more.length - won.length - lost.length,
      })
      expect([found?.distribution?.[0], found?.distribution?.at(-1)]).toEqual([
        sorted[0]?.toFixed(2),
        sorted.at(-1)?.toFixed(2),
      ])
    }
    expect(effect?.locations['pudong']?.high.winners.companies).toBe(0)
    expect(effect?.clauses['CN-N1']).toMatchObject({
      before: '0.00',
      after: total(paidOneByOne(after.corpus, 'changning', 'high', 'CN-N1')).toFixed(2),
    })
    expect(Object.keys(effect?.clauses ?? {}).sort()).toEqual(['CN-8.3', 'CN-8.6', 'CN-N1'])
    const rows = await rowsOf(out)
    expect(new Set(rows.map((row) => row['reform']))).toEqual(new Set([`a try (${after.version})`]))
    expect(
      total(rows.map((row) => new Decimal(row['location.changning.high'] ?? 0))).toFixed(2),
    ).toBe(effect?.locations['changning']?.high.after)
  })

  it('is held against another reform of a file instead of the law', async () => {
    const [first] = changes
    if (!first) throw new Error('no change')
    const other = file('other.yaml', reformText({ ...reformOf(first), name: 'a former try' }))
    const before = under(law, first)
    const found = await summaryOf('b.json', '--reform', reform, '--baseline', other)
    expect(found.baseline).toEqual({
      ...{ name: 'a former try', version: before.version, changes: [first] },
    })
    expect(found.reform?.name).toBe('a try')
    const sums = [before, after].map(({ corpus }) =>
      total(paidOneByOne(corpus, 'changning', 'high')).toFixed(2),
    )
    const high = found.effect?.locations['changning']?.high
    expect([high?.before, high?.after]).toEqual(sums)
    expect(high?.before).not.toBe(total(paidOneByOne(law.corpus, 'changning', 'high')).toFixed(2))
    expect(Object.keys(found.effect?.clauses ?? {})).not.toContain('CN-8.3')
    const args = [list, '--orders', orders, '--as-of', asOf, '--summary']
    const said = await run('portfolio', [...args, '--reform', reform, '--baseline', other])
    expect(said.out).toContain(
      `Under the reform "a try" (${after.version}), not the law, against the reform "a former try" (${before.version}):`,
    )
    const alone = await run('portfolio', [...args, '--baseline', other])
    expect(alone.status).toBe(2)
    expect(alone.err).toContain('--baseline needs --reform')
  })

  it('tells its cost along a number as exact pieces', async () => {
    const { cost } = await summaryOf(
      'c.json',
      '--vary',
      'CN-8.3.cap',
      '--from',
      '0',
      '--to',
      '30000000',
    )
    // Ten of the forty invest nothing.
    expect(cost?.companies_touched).toBe(30)
    for (const value of ['1000000', '3000000', '12345000', '29999000']) {
      const { corpus } =
        value === '3000000'
          ? law
          : under(law, { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: value })
      const piece = cost?.high.find(
        ({ from, to }) => Number(from) <= Number(value) && Number(value) < Number(to),
      )
      const told = new Decimal(piece?.slope ?? 0).times(value).plus(piece?.intercept ?? 0)
      const paid = total(paidOneByOne(corpus, 'changning', 'high'))
      expect(told.minus(paid).toNumber()).toBeGreaterThanOrEqual(0)
      expect(told.minus(paid).toNumber()).toBeLessThan(40 * 4 * 0.01)
    }
  })

  it('without a reform says nothing of one', async () => {
    const summary = await summaryOf('n.json')
    expect(summary).not.toHaveProperty('reform')
    expect(summary).not.toHaveProperty('effect')
  })
})
