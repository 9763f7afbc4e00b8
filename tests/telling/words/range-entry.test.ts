import { describe, expect, test } from 'vitest'
import { readWanted } from '../../../src/telling/words/wanted-entry'
import { rangeText, readRange } from '../../../src/telling/words/range-entry'
import { corpus } from '../../corpus'
import { speechIn } from '../speech'

const speech = speechIn('zh-CN')
const fact = (id: string) => {
  const found = corpus.facts.get(id)
  if (!found) throw new Error(`${id} is no fact`)
  return found
}
const money = fact('project_investment')
const count = fact('compute_cards')

describe('the ends of a range', () => {
  test('are read as every other field reads numbers', () => {
    expect(readRange(money, { from: '０', to: '\u200b３，０００' }, speech)).toEqual({
      range: { from: '0', to: '30000000' },
    })
    expect(readRange(money, { from: '100万', to: '1 亿元' }, speech)).toEqual({
      range: { from: '1000000', to: '100000000' },
    })
    expect(readRange(count, { from: '0', to: '1 200' }, speech)).toEqual({
      range: { from: '0', to: '1200' },
    })
  })

  test.each(['3000,00', '3,5', '30 00', '300\t500', '①', '-3', '', '1e3'])(
    'are refused in words: %j',
    (to) => {
      for (const each of [money, count]) {
        const read = readRange(each, { from: '0', to }, speech)
        expect(read).toMatchObject({ problem: { end: 'to', found: to.trim() || '空白' } })
        if ('problem' in read) expect(read.problem.expected).toMatch(/3,000|1,200/)
      }
    },
  )

  test('mean the same when they stand in their fields again', () => {
    const range = { from: '12345.67', to: '100000000000' }
    for (const unit of ['yuan', 'wan', 'yi'] as const) {
      const spoken = speechIn('zh-CN', unit)
      expect(readRange(money, rangeText(money, range, spoken), spoken)).toEqual({ range })
    }
  })
})

describe('the amount wanted', () => {
  test('is read as every other field reads numbers, above zero and within what links hold', () => {
    expect(readWanted('３，０００', 'wan')).toBe('30000000')
    expect(readWanted('0.3 亿元', 'wan')).toBe('30000000')
    for (const typed of ['', '0', '-3', '3000,00', '3,5', '0.0000001', '99999999亿', 'a lot']) {
      expect(readWanted(typed, 'wan')).toBeNull()
    }
  })
})
