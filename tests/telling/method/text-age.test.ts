import { describe, expect, it } from 'vitest'
import { monthsBetween, textAge } from '../../../src/telling/method/text-age'
import { corpus } from '../../corpus'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')
const en = speechIn('en')
const policy = (id: string) => {
  const found = corpus.policies.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the age of a draft', () => {
  it('is counted from the end of its comment period, and says what is not checked', () => {
    expect(textAge(policy('changning'), '2026-11-29', zh)).toBe(
      '2023-09-04 至 2023-10-07 征求意见，3 年 1 个月前截止，未核对是否已有正式文本。',
    )
    expect(textAge(policy('xuhui'), '2026-11-29', zh)).toBe(
      '2023-08-24 至 2023-09-24 征求意见，3 年 2 个月前截止，未核对是否已有正式文本。',
    )
    expect(textAge(policy('pudong'), '2025-12-16', zh)).toContain('，1 年前截止，')
    expect(textAge(policy('pudong'), '2024-12-17', zh)).toContain('，不足 1 个月前截止，')
    expect(textAge(policy('pudong'), '2026-11-29', en)).toBe(
      'Open for comments 2024-12-06 to 2024-12-16, closed 1 year and 11 months ago; whether a final text exists has not been checked.',
    )
  })

  it('has not begun while comments are taken', () => {
    expect(textAge(policy('pudong'), '2024-12-16', zh)).toBe(
      '2024-12-06 至 2024-12-16 征求意见，尚未截止。',
    )
  })
})

describe('an issued text', () => {
  it('names the day of issue, or says that only a summary is at hand', () => {
    expect(textAge(policy('longhua'), '2026-11-29', zh)).toBe('2024-11-27 印发。')
    expect(textAge(policy('shenzhen'), '2026-11-29', zh)).toBe(
      '已印发，只见媒体摘要，未核对正式文本。',
    )
  })
})

describe('months', () => {
  it.each([
    ['2023-10-07', '2026-11-06', 36],
    ['2023-10-07', '2026-11-07', 37],
    ['2024-12-31', '2025-01-30', 0],
    ['2024-12-31', '2025-01-31', 1],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })
})
