import { describe, expect, it } from 'vitest'
import type { Clause } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import { mostOf } from '../../src/policies/most'
import type { Formula } from '../../src/policies/schema'
import { corpus } from '../corpus'

const printed = { small: '100', large: '900', rate: '0.5', share: '0.001' }
const plain = corpus.clauses.get('PD-1')

/** What a clause with these printed numbers pays at most, by its formula. */
function most(formula: unknown): string | null {
  if (!plain) throw new Error('no clause')
  const [first] = plain.parameters
  const parameters = Object.entries(printed).map(([id, value]) => ({
    ...first,
    id,
    value: new Decimal(value),
  }))
  const clause = { ...plain, parameters, formula: formula as Formula } as Clause
  return mostOf(clause)?.toFixed() ?? null
}

const fact = { kind: 'fact', fact: 'project_investment' }
const small = { kind: 'fixed', amount: 'small' }
const large = { kind: 'fixed', amount: 'large' }
const open = { kind: 'cap', of: fact, cap: 'nothing printed' }

describe('the most that a clause pays by its printed numbers', () => {
  it.each<[string, unknown, string | null]>([
    ['a fixed amount', small, '100'],
    ['a number that is not printed', { kind: 'fixed', amount: 'other' }, null],
    ['what is stated', fact, null],
    ['a cap over what is stated', { kind: 'cap', of: fact, cap: 'small' }, '100'],
    ['a cap over less', { kind: 'cap', of: small, cap: 'large' }, '100'],
    ['a cap over more', { kind: 'cap', of: large, cap: 'small' }, '100'],
    ['a cap without a number over less', { kind: 'cap', of: small, cap: 'other' }, '100'],
    ['a rate of it', { kind: 'rate', of: large, rate: 'rate' }, '450'],
    ['a rate of what is stated', { kind: 'rate', of: fact, rate: 'rate' }, null],
    ['a rate that is not printed', { kind: 'rate', of: large, rate: 'other' }, null],
    ['the least', { kind: 'least', of: [large, small, fact] }, '100'],
    ['the least of nothing printed', { kind: 'least', of: [fact, open] }, null],
    ['the greatest', { kind: 'greatest', of: [small, large] }, '900'],
    ['the greatest, one without bound', { kind: 'greatest', of: [small, fact] }, null],
    ['a sum', { kind: 'sum', of: [small, large] }, '1000'],
    ['a sum, one without bound', { kind: 'sum', of: [small, fact] }, null],
    ['a difference', { kind: 'difference', of: large, minus: small }, '900'],
    ['nothing if', { kind: 'nothing_if', condition: {}, pays: small }, '100'],
    ['the best item', { kind: 'best', list: 'robot_orders', pays: small }, '100'],
    ['routes', { kind: 'routes', routes: [{ pays: small }, { pays: large }] }, '900'],
    [
      'routes, one without bound',
      { kind: 'routes', routes: [{ pays: small }, { pays: fact }] },
      null,
    ],
    ['readings', { kind: 'by_reading', reading: 'x', options: { a: small, b: large } }, '900'],
    ['grades', { kind: 'grades', fact: 'x', amounts: { a: 'large', b: 'small' } }, '900'],
    ['no grades', { kind: 'grades', fact: 'x', amounts: {} }, null],
    [
      'the highest step',
      { kind: 'steps', pays: 'highest', steps: [{ amount: 'small' }, { amount: 'large' }] },
      '900',
    ],
    [
      'every step',
      { kind: 'steps', pays: 'sum', steps: [{ amount: 'small' }, { amount: 'large' }] },
      '1000',
    ],
    ['so much for each', { kind: 'per_unit', count: fact, amount: 'small' }, null],
    ['a product', { kind: 'product', of: [small, large] }, null],
    ['each item', { kind: 'each', list: 'robot_orders', pays: small }, null],
    ['less than a yuan', { kind: 'rate', of: small, rate: 'share' }, null],
  ])('%s', (_, formula, expected) => {
    expect(most(formula)).toBe(expected)
  })

  it('is unknown where a clause has no formula', () => {
    expect(most(undefined)).toBeNull()
  })

  it('of real clauses is what they print', () => {
    const of = (id: string) => {
      const clause = corpus.clauses.get(id)
      return clause && mostOf(clause)?.toFixed()
    }
    expect(of('PD-1')).toBe('20000000')
    expect(of('SZ-2b')).toBe(corpus.parameters.get('SZ-2b.cap')?.printed)
  })
})
