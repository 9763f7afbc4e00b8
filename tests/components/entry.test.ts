import { describe, expect, test } from 'vitest'
import { entryText, entryValue } from '../../src/components/entry'
import type { FactRecord } from '../../src/policies/schema'

const fact = (type: FactRecord['type']): FactRecord => ({
  id: 'fact',
  type,
  label: { zh: '数值', en: 'Fact' },
  hint: { zh: '数值', en: 'Fact' },
})

describe('what is typed into a field', () => {
  test('states money in yuan, whatever the unit shown', () => {
    expect(entryValue(fact('money'), '2,400', 'wan')).toBe('24000000')
    expect(entryValue(fact('money'), '0.61728394', 'wan')).toBe('6172.8394')
    expect(entryValue(fact('money'), '1.5', 'yi')).toBe('150000000')
  })

  test('shows the stated value in full and states the same again', () => {
    for (const value of ['24000000', '1234567.89', '0', '0.01']) {
      const shown = entryText(fact('money'), value, 'wan')
      expect(entryValue(fact('money'), shown, 'wan')).toBe(value)
    }
    expect(entryText(fact('rate'), '0.3', 'wan')).toBe('30')
  })

  test('leaves a fact unstated when the field is empty, and keeps 0 apart from that', () => {
    expect(entryValue(fact('money'), ' ', 'wan')).toBeUndefined()
    expect(entryValue(fact('money'), '0', 'wan')).toBe('0')
    expect(entryValue(fact('count'), '0', 'wan')).toBe(0)
  })

  test('takes an amount with its own unit, whatever unit is shown', () => {
    for (const typed of ['3000万', '3,000 万元', '0.3亿', '0.3亿元', '30000000元', '３０００万']) {
      expect(entryValue(fact('money'), typed, 'wan')).toBe('30000000')
      expect(entryValue(fact('money'), typed, 'yuan')).toBe('30000000')
    }
    expect(entryValue(fact('money'), '３，０００', 'wan')).toBe('30000000')
    expect(entryValue(fact('rate'), '３０％', 'wan')).toBe('0.3')
    expect(entryValue(fact('count'), '１２', 'wan')).toBe(12)
  })

  test('does not guess at other units', () => {
    for (const typed of ['3千万', '3万亿', '万', '3 million', '3万5', '1e6', '3。5']) {
      expect(entryValue(fact('money'), typed, 'wan')).toBe(typed)
    }
    expect(entryValue(fact('count'), '3万', 'wan')).toBe('3万')
  })

  test('hands on what it cannot understand', () => {
    expect(entryValue(fact('money'), 'a lot', 'wan')).toBe('a lot')
    expect(entryValue(fact('money'), '-3', 'wan')).toBe('-30000')
    expect(entryText(fact('money'), 'a lot', 'wan')).toBe('a lot')
  })
})
