import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../src/policies/corpus'
import { dateVerdict, numberVerdict, plainVerdict } from '../../src/policies/difference/verdict'
import { corpus } from '../corpus'

const parameter = (id: string): Parameter => {
  const found = corpus.parameters.get(id)
  if (!found) throw new Error(id)
  return found
}
const told = (verdict: ReturnType<typeof numberVerdict>) =>
  'by' in verdict ? { ...verdict, by: verdict.by.toFixed() } : verdict

describe('what differs between two things', () => {
  it('is nothing, a side without the other, or another word', () => {
    expect(plainVerdict('a', 'a')).toEqual({ kind: 'same' })
    expect(plainVerdict(null, null)).toEqual({ kind: 'same' })
    expect(plainVerdict(null, 'a')).toEqual({ kind: 'only', side: 'right' })
    expect(plainVerdict('a', null)).toEqual({ kind: 'only', side: 'left' })
    expect(plainVerdict('a', 'b')).toEqual({ kind: 'other' })
  })

  it('is the later of two days, by how many', () => {
    expect(told(dateVerdict('2026-12-28', '2026-12-31'))).toEqual({
      kind: 'later',
      side: 'right',
      by: '3',
    })
    expect(told(dateVerdict('2027-01-01', '2026-12-31'))).toEqual({
      kind: 'later',
      side: 'left',
      by: '1',
    })
    expect(dateVerdict('2026-12-31', '2026-12-31')).toEqual({ kind: 'same' })
    expect(dateVerdict('2026-12-31', null)).toEqual({ kind: 'only', side: 'left' })
    expect(dateVerdict(null, '2026-12-31')).toEqual({ kind: 'only', side: 'right' })
    expect(dateVerdict(null, null)).toEqual({ kind: 'same' })
  })

  it('is the greater of two numbers, by how much', () => {
    const [pudong, longhua] = [parameter('PD-1.rate'), parameter('LH-10b.rate')]
    expect(told(numberVerdict(pudong, longhua))).toEqual({ kind: 'more', side: 'left', by: '0.3' })
    expect(told(numberVerdict(longhua, pudong))).toEqual({ kind: 'more', side: 'right', by: '0.3' })
    expect(numberVerdict(pudong, pudong)).toEqual({ kind: 'same' })
    expect(numberVerdict(pudong, null)).toEqual({ kind: 'only', side: 'left' })
    expect(numberVerdict(null, longhua)).toEqual({ kind: 'only', side: 'right' })
    expect(numberVerdict(null, null)).toEqual({ kind: 'same' })
  })

  it('is a matter of days where the number is a date', () => {
    const dates = [...corpus.parameters.values()].filter(({ unit }) => unit === 'date')
    const [first] = dates
    if (!first) throw new Error('no date')
    const other = { ...first, printed: '2031-05-17' }
    expect(numberVerdict(first, other)).toMatchObject({ kind: 'later', side: 'right' })
  })
})
