import { describe, expect, it } from 'vitest'
import { remainingText } from '../../../src/telling/clauses/term-text'
import { timelineOf } from '../../../src/telling/clauses/timeline'
import { dayNumber } from '../../../src/policies/day'
import { corpus } from '../../corpus'
import { chinese } from './speech'

const policy = (id: string) => {
  const found = corpus.policies.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the time line of the terms', () => {
  const timeline = timelineOf(corpus.policies, ['2026-06-30', '2026-11-22'])
  const length = dayNumber('2028-01-01') - dayNumber('2023-01-01')

  it('runs over whole years that hold every day', () => {
    expect(timeline.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028])
    expect(timeline.years[0]?.at).toBe(0)
    expect(timeline.years.at(-1)?.at).toBe(1)
  })

  it('puts both end days inside a term', () => {
    const longhua = timeline.rows.find((row) => row.policy.id === 'longhua')
    const days = (share = 0) => Math.round(share * length)
    expect(days(longhua?.term?.to) - days(longhua?.term?.from)).toBe(
      dayNumber('2027-12-31') - dayNumber('2025-01-01') + 1,
    )
    expect(longhua?.term?.to).toBe(1)
  })

  it('draws no term that nobody wrote', () => {
    const xuhui = timeline.rows.find((row) => row.policy.id === 'xuhui')
    expect(xuhui?.term).toBeNull()
    expect(xuhui?.consultation).not.toBeNull()
  })

  it('stretches for a day far away', () => {
    const far = timelineOf(corpus.policies, ['2031-02-03'])
    expect(far.years.at(-1)?.year).toBe(2032)
    expect(far.marks[0]).toBeGreaterThan(0.8)
    expect(far.marks[0]).toBeLessThan(1)
  })
})

describe('how long a document still holds', () => {
  it.each([
    ['pudong', '2026-06-30', '还有 181 天'],
    ['pudong', '2026-12-28', '今日到期'],
    ['pudong', '2026-12-29', '已到期 1 天'],
    ['longhua', '2024-12-31', '1 天后施行'],
    ['xuhui', '2026-06-30', '未写明'],
  ])('%s on %s: %s', (id, day, words) => {
    expect(remainingText(policy(id), day, chinese)).toBe(words)
  })
})
