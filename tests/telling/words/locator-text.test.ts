import { describe, expect, it } from 'vitest'
import { chineseLocator, englishLocator, sourceMark } from '../../../src/telling/words/locator-text'
import { corpus } from '../../corpus'

const cases = [
  ['第八条(四)', '第八条（四）', 'Art. 8(4)'],
  ['第五条第二款', '第五条第二款', 'Art. 5, para. 2'],
  ['第十三条、第十九条', '第十三条、第十九条', 'Art. 13; Art. 19'],
  ['二.7', '二.7', 'Part 2, item 7'],
  ['三、四', '三、四', 'Part 3; Part 4'],
  ['五(三)', '五（三）', 'Part 5(3)'],
  ['(三)1', '（三）1', 'Item 3(1)'],
  ['(二)2、(三)', '（二）2、（三）', 'Item 2(2); Item 3'],
  ['9', '第9条', 'Art. 9'],
  ['9、10', '第9条、第10条', 'Art. 9; Art. 10'],
  ['—', '—', '—'],
] as const

describe('a locator', () => {
  it.each(cases)('%s is %s, in English %s', (printed, zh, en) => {
    expect(chineseLocator(printed)).toBe(zh)
    expect(englishLocator(printed)).toBe(en)
  })

  it.each([
    ['2', 'XH-2', '第2条 · XH-2', 'Art. 2 · XH-2'],
    ['第八条(四)', 'CN-8.4a', '第八条（四） · CN-8.4a', 'Art. 8(4) · CN-8.4a'],
    // What stands outside all articles has no place to be named.
    ['—', 'G-A1', 'G-A1', 'G-A1'],
  ])('%s stands before the id %s as %s, in English %s', (printed, id, zh, en) => {
    expect(sourceMark(printed, id, { locator: chineseLocator })).toBe(zh)
    expect(sourceMark(printed, id, { locator: englishLocator })).toBe(en)
  })

  it('of every clause is told without Chinese in English, and unlike the others of its document', () => {
    for (const { clauses } of corpus.policies) {
      const printed = [...new Set(clauses.map(({ locator }) => locator))]
      const told = printed.map(englishLocator)
      expect(told.join('')).not.toMatch(/[^\u0020-\u007e]/)
      expect(new Set(told).size).toBe(printed.length)
    }
  })
})
