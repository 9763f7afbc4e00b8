import { describe, expect, test } from 'vitest'
import { amountText, moneyText, numberText, unitWord } from '../../../src/telling/words/money'

describe('money on screen', () => {
  test('shows 万元 with thousands apart and no empty decimals', () => {
    expect(moneyText('15000000', 'wan')).toBe('1,500')
    expect(moneyText('15005000.00', 'wan')).toBe('1,500.5')
    expect(moneyText('123456789012', 'wan')).toBe('12,345,678.9')
  })

  test('cuts after two decimals and never rounds up', () => {
    expect(moneyText('9999.99', 'wan')).toBe('0.99')
    expect(moneyText('1234567.899', 'yuan')).toBe('1,234,567.89')
    expect(moneyText('199999999.99', 'yi')).toBe('1.99')
  })

  test('says that an amount is small, never that it is 0', () => {
    expect(moneyText('5', 'yi')).toBe('<0.01')
    expect(moneyText('0', 'yi')).toBe('0')
    expect(moneyText('0.00', 'wan', { sign: true })).toBe('0')
  })

  test('is never scientific', () => {
    expect(moneyText('1e30', 'yuan')).toBe('1,000,000,000,000,000,000,000,000,000,000')
  })

  test('marks gains and losses when asked', () => {
    expect(moneyText('250000', 'wan', { sign: true })).toBe('+25')
    expect(moneyText('-250000', 'wan')).toBe('−25')
  })

  test('names the unit in both languages', () => {
    expect(unitWord('wan', 'zh-CN')).toBe('万元')
    expect(unitWord('million', 'en')).toBe('RMB million')
    expect(amountText('15000000', 'wan', 'zh-CN')).toBe('1,500 万元')
    expect(amountText('15000000', 'million', 'en')).toBe('RMB 15 million')
    expect(amountText('20731000', 'million', 'en')).toBe('RMB 20.731 million')
    expect(amountText('9999.99', 'million', 'en')).toBe('RMB 9,999.99')
    expect(moneyText('99', 'million')).toBe('<0.0001')
  })

  test('writes any other number in full', () => {
    expect(numberText('1234.5678')).toBe('1,234.5678')
    expect(numberText('-1234')).toBe('-1,234')
  })
})
