import { describe, expect, it } from 'vitest'
import { readFigures, sameQuantity } from '../../src/verify/figures'
import { chineseNumber } from '../../src/policies/numerals'

const quantities = (text: string) => readFigures(text).map(({ unit, value }) => `${value} ${unit}`)

describe('the figures of a Chinese text', () => {
  it.each([
    ['奖励 250 万元、3.5亿元，每家2.5万元', ['2500000 yuan', '350000000 yuan', '25000 yuan']],
    ['比例为35%，分档1%-6%', ['0.35 ratio', '0.01 ratio', '0.06 ratio']],
    ['按1:1配套', ['1 ratio']],
    [
      '满8台，千卡以上，三轮融资，四级认证，12个',
      ['8 count', '1000 count', '3 count', '4 count', '12 count'],
    ],
    ['分4年支付，连续五年', ['4 years', '5 years']],
    ['自2031年2月3日起', ['2031-02-03 date']],
    ['保留两位小数', ['2 places']],
    [
      '依据〔2030〕7号，2029—2030年，2028年，5月6日',
      ['〔2030〕7号 other', '2029—2030年 other', '2028年 other', '5月6日 other'],
    ],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })

  it('are read with full-width digits and signs', () => {
    expect(quantities('最高９０％')).toEqual(['0.9 ratio'])
  })

  it('are not found in words, ordinals and addresses of pages', () => {
    expect(quantities('一次性、同一项目、第三条、一定比例，见 https://example.org/a/12#3')).toEqual(
      [],
    )
  })

  it('are the same whatever their form', () => {
    const [first, second] = readFigures('1000万元与0.1亿元')
    expect(first && second && sameQuantity(first, second)).toBe(true)
    expect(sameQuantity({ unit: 'count', value: '3' }, { unit: 'years', value: '3' })).toBe(false)
  })
})

describe('a Chinese numeral', () => {
  it.each([
    ['两', 2],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['一百零三', 103],
    ['千', 1000],
  ])('%s', (numeral, expected) => {
    expect(chineseNumber(numeral)).toBe(expected)
  })

  it('is refused when it is none', () => {
    expect(chineseNumber('首')).toBeNaN()
    expect(chineseNumber('')).toBeNaN()
  })
})
