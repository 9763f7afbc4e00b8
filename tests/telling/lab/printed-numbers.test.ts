import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../src/policies/decimal'
import type { Clause } from '../../../src/policies/corpus'
import { printedNumbers } from '../../../src/telling/lab/printed-numbers'
import { corpus } from '../../corpus'

const partsOf = (clause: Clause, words: 'zh' | 'en') =>
  printedNumbers(
    clause.summary[words],
    clause.parameters.map(({ printed, ...rest }) => ({ ...rest, value: printed })),
  )
const clause = (id: string): Clause => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}

describe('the numbers in the sentence of a clause', () => {
  it('stand where they are printed, each for its parameter, in its own unit', () => {
    expect(partsOf(clause('CN-8.3'), 'zh')).toEqual([
      '区内单位开放场景、区内单位参与建设且未纳入财政信息化预算的项目，对建设单位扶持不超过总投入的 ',
      { parameter: 'CN-8.3.rate', text: '50', scale: '0.01' },
      '%，最高 ',
      { parameter: 'CN-8.3.cap', text: '300', scale: '10000' },
      ' 万元。',
    ])
    expect(partsOf(clause('CN-8.3'), 'en').filter((part) => typeof part !== 'string')).toEqual([
      { parameter: 'CN-8.3.rate', text: '50', scale: '0.01' },
      { parameter: 'CN-8.3.cap', text: '3', scale: '1000000' },
    ])
  })

  it.each(['zh', 'en'] as const)('are the values of the law in every clause, in %s', (words) => {
    let found = 0
    for (const each of corpus.clauses.values()) {
      const parts = partsOf(each, words)
      const joined = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
      expect(joined).toBe(each.summary[words])
      const numbers = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))
      expect(new Set(numbers.map(({ parameter }) => parameter)).size).toBe(numbers.length)
      for (const { parameter, text, scale } of numbers) {
        const { value } = corpus.parameters.get(parameter) ?? { value: new Decimal(-1) }
        const printed = new Decimal(text.replace(/[,-]/g, '')).times(scale)
        expect(printed.toFixed(), `${each.id} ${parameter}`).toBe(value.toFixed())
      }
      found += numbers.length
    }
    // Most of what the texts print stands in the sentences.
    expect(found).toBeGreaterThan(corpus.parameters.size * 0.5)
  })

  it('pass over numbers of addresses and of words', () => {
    const parameters = [{ id: 'x', unit: 'count' as const, value: '8' }]
    expect(printedNumbers('第8条、A8、8 台', parameters)).toEqual([
      '第8条、A8、',
      { parameter: 'x', text: '8', scale: '1' },
      ' 台',
    ])
  })

  it('read 300 至 500 万元 as two amounts', () => {
    const parameters = [
      { id: 'low', unit: 'yuan' as const, value: '3000000' },
      { id: 'high', unit: 'yuan' as const, value: '5000000' },
    ]
    const found = printedNumbers('300 至 500 万元', parameters)
    expect(found.filter((part) => typeof part !== 'string')).toEqual([
      { parameter: 'low', text: '300', scale: '10000' },
      { parameter: 'high', text: '500', scale: '10000' },
    ])
  })
})
