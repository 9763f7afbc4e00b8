import { expect, test } from 'vitest'
import { valueText } from '../../../src/telling/words/facts'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

const repeat = corpus.facts.get('robot_orders.repeat')

test('a count of one has its unit in the singular in English, and as it is in Chinese', () => {
  expect(valueText(repeat, 1, speechIn('en'))).toBe('1 order')
  expect(valueText(repeat, 17, speechIn('en'))).toBe('17 orders')
  expect(valueText(repeat, 0, speechIn('en'))).toBe('0 orders')
  expect(valueText(repeat, 1, speechIn('zh-CN'))).toBe('1 笔')
})
