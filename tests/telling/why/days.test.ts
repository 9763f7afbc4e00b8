import { describe, expect, it } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { saidSteps } from '../../../src/telling/why/step-words'
import { shortReason } from '../../../src/telling/why/short-reason'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

const [zh, en] = [speechIn('zh-CN'), speechIn('en')]

/** The clause that asks when a computing centre was completed, and pays for its servers. */
function completed(day: string) {
  const facts = { compute_cards: 1000, compute_dispatchable: true }
  const input = { ...facts, compute_completed_on: day, compute_server_investment: '300000000' }
  const { scenario } = readHolding(input, corpus, '2026-06-30')
  const found = reportAwards(scenario, corpus).policies['pudong']?.clauses.find(
    ({ id }) => id === 'PD-3',
  )
  if (!found) throw new Error('no PD-3')
  return found
}

describe('a day that is held against a bound', () => {
  it('is too late or too early where the clause is refused, never too much', () => {
    const [late, early] = [completed('2026-02-01'), completed('2023-12-01')]
    expect(shortReason(late, corpus, zh)).toContain('要求不晚于 2025-12-31，晚 32 天')
    expect(shortReason(early, corpus, zh)).toContain('要求不早于 2024-01-01，早 31 天')
    expect(shortReason(late, corpus, en)).toContain('32 days too late')
    expect(shortReason(early, corpus, en)).toContain('31 days too early')
    expect([late, early].map((each) => shortReason(each, corpus, zh)).join()).not.toMatch(
      /不超过|不少于|超出/,
    )
  })

  it('is not before and not after the bounds that it passed', () => {
    const said = (speech: typeof zh) =>
      saidSteps(completed('2025-06-30').steps, corpus, speech).map(({ sentence }) => sentence)
    const days = said(zh).filter((sentence) => sentence.includes('2025-06-30'))
    expect(days).toHaveLength(2)
    expect(days[0]).toMatch(/2025-06-30不早于.*2024-01-01/)
    expect(days[1]).toMatch(/2025-06-30不晚于.*2025-12-31/)
    expect(said(en).join()).toMatch(/is not before .*is not after /)
  })
})
