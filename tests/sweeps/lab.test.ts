import { describe, expect, it } from 'vitest'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { valueAt } from '../../src/calculator/algebras/curve/line'
import { pieceAt } from '../../src/calculator/algebras/curve/pieces'
import { whole } from '../../src/calculator/fraction'
import { Decimal } from '../../src/policies/decimal'
import type { Change } from '../../src/reforms/schema'
import { alongNumber } from '../../src/sweeps/along-number'
import { gainsOf } from '../../src/sweeps/gains'
import type { AskedSeek, Wanted } from '../../src/sweeps/seek/answer'
import { answerSeek } from '../../src/sweeps/seek/answer'
import { law, under } from '../reforms/documents'

const day = '2026-11-29'
const maker = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const input = { ...maker, project_investment: '30000000' }
const goal = { place: 'changning', wants: 'lead' as const, end: 'high' as const }
const companies = law.data.examples.map(({ scenario }) => scenario)
const read = (facts: object) => readHolding({ ...facts }, law.corpus, day).scenario
const ask = (wanted: Wanted): AskedSeek => ({ wanted, goal, input, companies, day })
const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }
const reformed = under(law, apart, cap)

describe('what the lab asks of the law, for the robot maker at 30 million', () => {
  it('finds no single change of Changning, and what comes nearest with what binds it', () => {
    const told: number[] = []
    const found = answerSeek(law, ask({ kind: 'singles' }), (done, all) => told.push(done / all))
    if (found.kind !== 'singles') throw new Error(found.kind)
    expect(found.ways).toEqual([])
    expect(found.misses[0]).toEqual({
      id: 'CN-8.3.cap',
      sought: {
        kind: 'never',
        method: { by: 'pieces', step: '1000' },
        best: { value: '15000000', pays: '22212000.00' },
        short: '319000.00',
        binding: [{ kind: 'parameter', id: 'CN-8.3.rate', value: '0.5' }],
      },
    })
    expect(told.length).toBeGreaterThan(10)
    expect(Math.max(...told)).toBeLessThanOrEqual(1)
  })

  it('finds the one pair, with what it costs the company and the seven examples', () => {
    expect(answerSeek(law, ask({ kind: 'pairs' }))).toEqual({
      kind: 'pairs',
      ways: [
        {
          changes: [apart, cap],
          pays: '22532000.00',
          cost: { company: '12320000.00', list: '31020000.00' },
          method: { by: 'pieces', step: '1000' },
        },
      ],
    })
  })

  it('has nothing to seek where the place leads, or has no number', () => {
    expect(answerSeek(reformed, ask({ kind: 'pairs' }))).toEqual({ kind: 'already' })
    const later = { ...ask({ kind: 'singles' }), day: '2027-06-01' }
    expect(answerSeek(law, later)).toEqual({ kind: 'silent' })
  })
})

describe('who gains by a reform', () => {
  it('is told company by company, and comes to what the exact reports say', () => {
    const all = companies.map(read)
    const gains = gainsOf([law.corpus, reformed.corpus], all, goal)
    const total = gains.reduce(
      (sum, { before, after }) => sum.plus(after ?? 0).minus(before ?? 0),
      new Decimal(0),
    )
    expect(total.toFixed()).toBe('31020000')
    gains.forEach(({ before, after, firm }, i) => {
      const scenario = all[i]
      if (!scenario) throw new Error('none')
      const high = (corpus: typeof law.corpus) =>
        reportAwards(scenario, corpus).locations['changning']?.high
      expect([before?.toFixed(2), after?.toFixed(2)]).toEqual([
        high(law.corpus),
        high(reformed.corpus),
      ])
      const [a, b] = [law.corpus, reformed.corpus].map(
        (corpus) => reportAwards(scenario, corpus).locations['changning'],
      )
      const more = (end: 'low' | 'high') => new Decimal(b?.[end] ?? 0).minus(a?.[end] ?? 0)
      expect(firm).toBe(more('high').equals(more('low')))
    })
  })
})

describe('the award, the gap and the rank along a number of the law', () => {
  const documents = under(law, apart)
  const seen = [new Decimal('3000000'), new Decimal('10820000')]
  const along = alongNumber(documents.corpus, read(input), {
    id: 'CN-8.3.cap',
    place: 'changning',
    seen,
  })

  it('are what the exact reading says at values to either side', () => {
    if ('not' in along) throw new Error(along.not)
    for (const value of ['3000000', '9648000', '10819000', '10820000', '15000000', '16000000']) {
      const change: Change = { ...cap, to: value }
      const set = value === '3000000' ? documents : under(law, apart, change)
      const { locations } = reportAwards(read(input), set.corpus)
      const at = whole(new Decimal(value))
      const amounts = Object.entries(locations).map(([id, sum]) => [id, Number(sum.high)] as const)
      const own = Number(locations['changning']?.high)
      const best = Math.max(...amounts.flatMap(([id, high]) => (id === 'changning' ? [] : [high])))
      const read1 = (curve: typeof along.standing.gap) => {
        const line = pieceAt(curve, at)
        return line && valueAt(line, at).n.div(valueAt(line, at).d).toNumber()
      }
      const award = along.awards.get('changning')
      expect(award && read1(award)).toBe(own)
      expect(read1(along.standing.gap)).toBe(best - own)
      expect(read1(along.standing.rank)).toBe(1 + amounts.filter(([, high]) => high > own).length)
    }
  })

  it('have neither gap nor rank where no other place has an amount', () => {
    const later = readHolding({ ...input }, law.corpus, '2028-01-15').scenario
    const { locations } = reportAwards(later, law.corpus)
    expect(Object.keys(locations).filter((id) => locations[id]?.high !== null)).toEqual(['xuhui'])
    const alone = alongNumber(law.corpus, later, { id: 'XH-5.rate', place: 'xuhui', seen: [] })
    if ('not' in alone) throw new Error(alone.not)
    for (const { at, after } of [alone.standing.gap, alone.standing.rank])
      expect([...at, ...after].every((each) => each === null)).toBe(true)
    expect(alone.awards.get('xuhui')?.at[0]).not.toBeNull()
  })

  it('reach a little beyond the last bend and what is to be seen', () => {
    if ('not' in along) throw new Error(along.not)
    expect(along.to.toFixed()).toBe('19500000')
  })

  it.each([
    ['PD-3.to', 'pudong', 'date'],
    ['SZ-4.rent_share', 'shenzhen', 'followed'],
    ['CN-8.4a.cap', 'changning', 'flat'],
  ])('are not drawn along %s: %s, %s', (id, place, not) => {
    expect(alongNumber(law.corpus, read(input), { id, place, seen: [] })).toEqual({ not })
  })
})
