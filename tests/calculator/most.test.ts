import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mostOf } from '../../src/calculator/algebras/most'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import type { Clause, Corpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import type { Formula } from '../../src/policies/schema'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'

const plain = corpus.clauses.get('PD-1')
const [parameter] = plain?.parameters ?? []
if (!plain || !parameter) throw new Error('no clause')
const { parameters: _, ...rest } = plain

/** The documents with three more printed numbers. */
const printed: Corpus = {
  ...corpus,
  parameters: new Map([
    ...corpus.parameters,
    ...Object.entries({ small: '100', large: '900', rate: '0.5', share: '0.001' }).map(
      ([id, value]) => [id, { ...parameter, id, value: new Decimal(value) }] as const,
    ),
  ]),
}

/** What a clause with these printed numbers pays at most, by its formula. */
function most(formula: unknown): string | null {
  const clause = { ...rest, parameters: [], formula: formula as Formula } as unknown as Clause
  return mostOf(clause, printed)?.toFixed() ?? null
}

const fact = { kind: 'fact', fact: 'project_investment' }
const small = { kind: 'fixed', amount: 'small' }
const large = { kind: 'fixed', amount: 'large' }

describe('the most that a clause pays by its printed numbers', () => {
  it.each<[string, unknown, string | null]>([
    ['a fixed amount', small, '100'],
    ['what is stated', fact, null],
    ['a cap over what is stated', { kind: 'cap', of: fact, cap: 'small' }, '100'],
    ['a cap over less', { kind: 'cap', of: small, cap: 'large' }, '100'],
    ['a cap over more', { kind: 'cap', of: large, cap: 'small' }, '100'],
    ['a rate of it', { kind: 'rate', of: large, rate: 'rate' }, '450'],
    ['a rate of what is stated', { kind: 'rate', of: fact, rate: 'rate' }, null],
    ['the least', { kind: 'least', of: [large, small, fact] }, '100'],
    ['the least of what is stated', { kind: 'least', of: [fact, fact] }, null],
    ['the greatest', { kind: 'greatest', of: [small, large] }, '900'],
    ['the greatest, one without bound', { kind: 'greatest', of: [small, fact] }, null],
    ['a sum', { kind: 'sum', of: [small, large] }, '1000'],
    ['a sum, one without bound', { kind: 'sum', of: [small, fact] }, null],
    ['the best item', { kind: 'best', list: 'robot_orders', pays: small }, '100'],
    ['each item', { kind: 'each', list: 'robot_orders', pays: small }, null],
    ['so much for each', { kind: 'per_unit', count: fact, amount: 'small' }, null],
    ['a product', { kind: 'product', of: [small, large] }, '90000'],
    ['less than a yuan', { kind: 'rate', of: small, rate: 'share' }, null],
  ])('%s', (_name, formula, expected) => {
    expect(most(formula)).toBe(expected)
  })

  it('is unknown where a clause has no formula', () => {
    expect(most(undefined)).toBeNull()
  })

  it('is asked again of the same clause with the same answer', () => {
    expect(mostOf(plain, corpus)?.toFixed()).toBe('20000000')
    expect(mostOf(plain, corpus)?.toFixed()).toBe('20000000')
  })

  it('of a real clause is what it prints', () => {
    const clause = corpus.clauses.get('SZ-2b')
    const cap = corpus.parameters.get('SZ-2b.cap')
    expect(clause && mostOf(clause, corpus)?.toFixed()).toBe(cap?.printed)
  })
})

test('no company is paid more by a clause than the most that its numbers say', () => {
  fc.assert(
    fc.property(scenarios(corpus), (input) => {
      const { scenario } = readHolding(input, corpus, '2026-06-30')
      const { policies } = reportAwards(scenario, corpus)
      for (const { clauses } of Object.values(policies)) {
        for (const { id, award } of clauses) {
          const clause = corpus.clauses.get(id)
          const most = clause && mostOf(clause, corpus)
          if (most) expect(most.greaterThanOrEqualTo(award?.high ?? 0), id).toBe(true)
        }
      }
    }),
    drawing(60),
  )
})
