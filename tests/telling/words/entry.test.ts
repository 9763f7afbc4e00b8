import { describe, expect, test } from 'vitest'
import { entryText, entryValue } from '../../../src/telling/words/entry'
import type { FactRecord } from '../../../src/policies/schema'

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

  test('takes what chat programs and spreadsheets leave around a number', () => {
    for (const typed of [
      '\u200b3000\u2060',
      '\ufeff3000',
      '\u202a3000\u202c',
      '3000\t',
      '\u00a03,000 ',
    ]) {
      expect(entryValue(fact('money'), typed, 'wan')).toBe('30000000')
      expect(entryValue(fact('count'), typed, 'wan')).toBe(3000)
    }
    expect(entryValue(fact('money'), '30 000 000', 'yuan')).toBe('30000000')
    expect(entryValue(fact('rate'), '\u200e30 %', 'wan')).toBe('0.3')
    expect(entryValue(fact('money'), '\u200b \ufeff', 'wan')).toBeUndefined()
  })

  test('hands on a separator that parts no whole groups, and two cells pasted at once', () => {
    for (const typed of ['3000,00', '3,5', '3，5', '0,500', '30 00', '300\t500', '①', '３²']) {
      for (const type of ['money', 'count', 'rate'] as const) {
        expect(entryValue(fact(type), typed, 'wan')).toBe(typed)
      }
    }
    expect(entryValue(fact('money'), '3,5亿', 'wan')).toBe('3,5亿')
  })

  test('hands on a count with more digits than a number keeps', () => {
    for (const typed of ['12.00000000000000000001', '9007199254740993']) {
      expect(entryValue(fact('count'), typed, 'wan')).toBe(typed)
    }
    expect(entryValue(fact('count'), '12.0', 'wan')).toBe(12)
  })

  test('is refused where it is finer than a fen, if only by zeros', () => {
    expect(entryValue(fact('money'), '3.000', 'yuan')).toBe('3.000')
    expect(entryValue(fact('money'), '3.000', 'wan')).toBe('30000')
    expect(entryValue(fact('money'), '3.0000000', 'wan')).toBe('30000.000')
    expect(entryText(fact('money'), '3.000', 'yuan')).toBe('3.000')
    expect(entryText(fact('money'), '30000.000', 'wan')).toBe('3.0000000')
  })

  test('means the same when it stands in the field again', () => {
    const typed = [
      '3,000.5',
      '-3',
      '-0.5',
      '3000,00',
      '0.1234567',
      '3.0000000',
      '①',
      '1e6',
      '3亿',
      '+5',
    ]
    for (const type of ['money', 'count', 'rate'] as const) {
      for (const unit of ['yuan', 'wan', 'yi'] as const) {
        for (const text of typed) {
          const value = entryValue(fact(type), text, unit)
          expect(entryValue(fact(type), entryText(fact(type), value, unit), unit)).toEqual(value)
        }
      }
    }
  })

  test('does not guess at other units', () => {
    for (const typed of ['3千万', '3万亿', '万', '3 million', '3万5', '1e6', '3。5', '3万 元']) {
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
