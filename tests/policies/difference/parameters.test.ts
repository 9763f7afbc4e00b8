import { describe, expect, it } from 'vitest'
import type { Clause } from '../../../src/policies/corpus'
import { parameterDifferences } from '../../../src/policies/difference/parameters'
import { dateVerdict } from '../../../src/policies/difference/verdict'
import { corpus } from '../../corpus'

const clause = (id: string): Clause => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}
const between = (left: string, right: string) =>
  parameterDifferences(clause(left), clause(right), corpus.parameters).map(
    ({ left: one, right: other, verdict, sameScope }) => ({
      pair: [one?.id ?? null, other?.id ?? null],
      verdict: 'by' in verdict ? { ...verdict, by: verdict.by.toFixed() } : verdict,
      sameScope,
    }),
  )

describe('the numbers of two clauses', () => {
  it('stand side by side by kind, the difference exact', () => {
    expect(between('LH-10b', 'SZ-2a')).toEqual([
      {
        pair: ['LH-10b.rate', 'SZ-2a.rate'],
        verdict: { kind: 'more', side: 'right', by: '0.1' },
        sameScope: true,
      },
      {
        pair: ['LH-10b.cap', 'SZ-2a.cap'],
        verdict: { kind: 'more', side: 'left', by: '2000000' },
        sameScope: true,
      },
    ])
  })

  it('are the same where they are equal', () => {
    const rate = between('XH-5', 'LH-4').find(({ pair }) => pair[0] === 'XH-5.rate')
    expect(rate).toMatchObject({ pair: ['XH-5.rate', 'LH-4.rate'], verdict: { kind: 'same' } })
  })

  it('of different scope are said to be so', () => {
    const cap = between('PD-7', 'SZ-7.1').find(({ pair }) => pair[1] === 'SZ-7.1.cap')
    expect(cap).toEqual({
      pair: ['PD-7.year_cap', 'SZ-7.1.cap'],
      verdict: { kind: 'more', side: 'left', by: '47000000' },
      sameScope: false,
    })
  })

  it('compare rates whatever they are taken of', () => {
    expect(between('PD-7', 'SZ-7.1')[0]).toEqual({
      pair: ['PD-7.rate', 'SZ-7.1.rate'],
      verdict: { kind: 'more', side: 'left', by: '0.25' },
      sameScope: false,
    })
  })

  it('without a counterpart stand alone: a unit is no enterprise', () => {
    const alone = between('PD-7', 'SZ-7.1').filter(({ verdict }) => verdict.kind === 'only')
    expect(alone.map(({ pair }) => pair)).toEqual([
      ['PD-7.unit_cap', null],
      ['PD-7.order_units', null],
      ['PD-7.year_units', null],
    ])
  })

  it('compare thresholds of the same fact only', () => {
    const pairs = between('PD-6', 'LH-5').map(({ pair }) => pair)
    expect(pairs).toContainEqual(['PD-6.threshold', null])
    expect(pairs).toContainEqual([null, 'LH-5.threshold'])
  })

  it('prefer the one of the same role', () => {
    expect(between('PD-4', 'LH-11').map(({ pair }) => pair)).toContainEqual([
      'PD-4.national',
      'LH-11.national',
    ])
  })

  it('bring a cap that is printed in another clause', () => {
    expect(between('PD-8a', 'CN-8.1b').map(({ pair }) => pair)).toContainEqual([
      'PD-8b.total_cap',
      'CN-8.1b.cap',
    ])
  })

  it('mirror when the sides are swapped', () => {
    const all = [...corpus.clauses.keys()]
    const mirrored = { left: 'right', right: 'left' } as const
    for (const left of all.filter((_, i) => i % 7 === 0)) {
      for (const right of all) {
        const there = between(left, right).map(({ verdict }) =>
          'side' in verdict ? { ...verdict, side: mirrored[verdict.side] } : verdict,
        )
        const back = between(right, left).map(({ verdict }) => verdict)
        const sorted = (of: readonly unknown[]) => of.map((each) => JSON.stringify(each)).toSorted()
        expect(sorted(there), `${left} ${right}`).toEqual(sorted(back))
      }
    }
  })
})

describe('two last days', () => {
  it('differ by days, also over a leap day', () => {
    const verdict = dateVerdict('2028-03-01', '2028-02-28')
    expect(verdict).toMatchObject({ kind: 'later', side: 'left' })
    expect('by' in verdict && verdict.by.toNumber()).toBe(2)
  })

  it('are not compared where one is not printed', () => {
    expect(dateVerdict(null, '2026-12-31')).toEqual({ kind: 'only', side: 'right' })
    expect(dateVerdict(null, null)).toEqual({ kind: 'same' })
  })
})
