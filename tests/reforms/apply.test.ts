import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { clauseProblems } from '../../src/policies/checks/clauses'
import { stackingProblems } from '../../src/policies/checks/stacking'
import type { Documents } from '../../src/policies/documents'
import { policySchema, locationSchema } from '../../src/policies/schema'
import { presentIn } from '../../src/reforms/apply-rule'
import type { Change } from '../../src/reforms/schema'
import { law, under } from './documents'

const robots = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const maker = { ...robots, project_investment: '30000000' }
const today = '2026-11-29'

function paidIn(documents: Documents, place: string, input: Record<string, unknown> = maker) {
  const read = readScenario(input, documents.corpus, today)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const sum = reportAwards(read.scenario, documents.corpus).locations[place]
  return { low: sum?.low, high: sum?.high, clauses: sum?.clauses ?? [] }
}

const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10000000' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }

describe('a reform', () => {
  it('raises what a place pays by its cap, and leaves the law as it is', () => {
    const before = JSON.stringify(law.data)
    const paid = paidIn(law, 'changning')
    const after = paidIn(under(law, cap), 'changning')
    expect(Number(after.high) - Number(paid.high)).toBe(7_000_000)
    expect(after.low).toBe(paid.low)
    expect(JSON.stringify(law.data)).toBe(before)
    expect(paidIn(law, 'changning')).toEqual(paid)
  })

  it('lets clauses of one matter be paid beside one another', () => {
    const paid = Number(paidIn(law, 'changning').high)
    expect(Number(paidIn(under(law, apart), 'changning').high) - paid).toBe(4_500_000)
  })

  it('adds a clause with its amount, its threshold and its commitment', () => {
    const rival: Change = {
      kind: 'new_clause',
      id: 'CN-N1',
      from: 'absent',
      to: {
        policy: 'changning',
        pays: 'fixed',
        title: { zh: '整机首购', en: 'First robots' },
        theme: 'scenarios',
        amount: '1000000',
        threshold: { fact: 'revenue', least: '130000000' },
        firm: true,
      },
    }
    const [paid, added] = [paidIn(law, 'changning'), paidIn(under(law, rival), 'changning')]
    expect(Number(added.high) - Number(paid.high)).toBe(1_000_000)
    expect(Number(added.low) - Number(paid.low)).toBe(1_000_000)
    const poorer = { ...maker, revenue: '129999999.99' }
    expect(paidIn(under(law, rival), 'changning', poorer).high).toBe(
      paidIn(law, 'changning', poorer).high,
    )
  })

  it('pays nothing for a clause that is taken out, and names it nowhere', () => {
    const gone = under(law, { kind: 'clause', id: 'CN-8.3', from: 'present', to: 'absent' })
    expect(gone.corpus.clauses.has('CN-8.3')).toBe(false)
    expect(JSON.stringify(gone.data)).not.toContain('"CN-8.3"')
    // In the matter of 第八条 the match of the city award, as much, pays in its place; apart from it nothing does.
    expect(paidIn(gone, 'changning').high).toBe(paidIn(law, 'changning').high)
    const both = paidIn(under(law, apart), 'changning')
    const one = paidIn(
      under(law, apart, { kind: 'clause', id: 'CN-8.3', from: 'present', to: 'absent' }),
      'changning',
    )
    expect(Number(both.high) - Number(one.high)).toBe(3_000_000)
  })

  it('puts a place back into force', () => {
    const longer = under(law, {
      kind: 'term_to',
      id: 'pudong',
      from: '2026-12-28',
      to: '2027-12-31',
    })
    const later = { ...maker, application_date: '2027-01-15' }
    expect(paidIn(law, 'pudong', later).high).toBeNull()
    expect(Number(paidIn(longer, 'pudong', later).high)).toBeGreaterThan(0)
  })

  it('cuts down to another step', () => {
    const finer = under(law, { kind: 'rounding_step', id: 'longhua', from: '100', to: '0.01' })
    const odd = { ...maker, cloud_purchase: '12345.67', compute_purchase: '12345.67' }
    expect(Number(paidIn(finer, 'longhua', odd).high)).toBeGreaterThan(
      Number(paidIn(law, 'longhua', odd).high),
    )
  })

  it('moves a derived share with the one that it follows', () => {
    const more = under(law, { kind: 'parameter', id: 'SZ-4.rent_share', from: '0.2', to: '0.5' })
    expect(more.corpus.parameters.get('SZ-4.rent_to_rest')?.printed).toBe('1')
  })

  it('has a version of its own, the same for the same changes in any order', () => {
    const [both, turned] = [under(law, cap, apart), under(law, apart, cap)]
    expect(both.version).toBe(turned.version)
    expect(new Set([law.version, both.version, under(law, cap).version]).size).toBe(3)
    expect(both.version.startsWith(`${law.version}+`)).toBe(true)
  })

  it('can be the baseline of another', () => {
    const again = under(under(law, cap), { ...cap, from: '10000000', to: '12000000' })
    expect(again.corpus.parameters.get('CN-8.3.cap')?.printed).toBe('12000000')
  })

  it.each(['clause', 'matter', 'pool', 'limit', 'superior_first'] as const)(
    'without any one %s leaves records that keep the format',
    (kind) => {
      const ids = presentIn(law.data, kind)
      expect(ids.length).toBeGreaterThan(0)
      for (const id of ids) {
        const { data } = under(law, { kind, id, from: 'present', to: 'absent' })
        const loaded = {
          data: { ...data, leftovers: [], fairCompetition: { sources: [], questions: [] } },
          fileOf: new Map<string, string>(),
        }
        expect([...clauseProblems(loaded), ...stackingProblems(loaded)]).toEqual([])
        for (const policy of data.policies)
          expect(policySchema.safeParse(policy).error).toBeUndefined()
        for (const place of data.locations)
          expect(locationSchema.safeParse(place).error).toBeUndefined()
      }
    },
  )
})
