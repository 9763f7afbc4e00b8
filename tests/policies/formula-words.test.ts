import { describe, expect, it } from 'vitest'
import type { Names } from '../../src/policies/formula-words'
import { formulaWords } from '../../src/policies/formula-words'
import type { Formula } from '../../src/policies/schema'

const names: Names = {
  fact: (id) => id,
  list: (id) => id,
  parameter: (id) => id,
  chosen: () => 'b',
}
const fact = (id: string): Formula => ({ kind: 'fact', fact: id })
const words = (formula: Formula): string => formulaWords(formula, names)

describe('a formula in signs', () => {
  it('puts a sum into brackets inside a product, and nowhere else', () => {
    const sum: Formula = { kind: 'sum', of: [fact('a'), fact('b')] }
    expect(words({ kind: 'rate', of: sum, rate: 'r' })).toBe('(a + b) × r')
    expect(words({ kind: 'difference', of: sum, less: [fact('c')] })).toBe('a + b − c')
    expect(words({ kind: 'cap', of: sum, cap: 'most' })).toBe('min(a + b, most)')
  })

  it('puts what is taken away into brackets where it is a sum itself', () => {
    const less: Formula = { kind: 'sum', of: [fact('b'), fact('c')] }
    expect(words({ kind: 'difference', of: fact('a'), less: [less] })).toBe('a − (b + c)')
  })

  it('reads the option chosen, brackets included', () => {
    const read: Formula = {
      kind: 'by_reading',
      reading: 'R',
      options: { a: fact('a'), b: { kind: 'difference', of: fact('a'), less: [fact('b')] } },
    }
    expect(words({ kind: 'rate', of: read, rate: 'r' })).toBe('(a − b) × r')
    const zeroIf: Formula = { kind: 'nothing_if', all: [], pays: read }
    expect(words({ kind: 'product', of: [zeroIf, fact('n')] })).toBe('(a − b) × n')
  })
})
