import { describe, expect, it } from 'vitest'
import { reportAwards } from '../../src/calculator/report/award'
import { quantityOfFact, quantityOfParameter } from '../../src/calculator/report/step'
import { corpus } from '../corpus'
import { smallCorpus, smallScenario } from './small-corpus'

const fact = (id: string) => ({ kind: 'fact', fact: id })

/** The reasons for which a company is refused by a clause with these conditions. */
function reasonsOf(conditions: readonly unknown[], input: Readonly<Record<string, unknown>>) {
  const small = smallCorpus({
    small: {
      parameters: { least: '1000', units: '10' },
      clauses: [{ id: 'A', conditions, formula: { kind: 'fixed', amount: 'least' } }],
    },
  })
  const [award] = reportAwards(smallScenario(small, input), small).policies['small']?.clauses ?? []
  return award?.reasons
}
const orders = [
  { units: 3, repeat: 2 },
  { units: 1, repeat: 1 },
]
const overOrders = (pays: unknown) => [
  { kind: 'at_least', of: { kind: 'each', list: 'orders', pays }, bound: 'units' },
]

describe('what falls short is called', () => {
  it('by its fact', () => {
    const conditions = [{ kind: 'at_least', of: fact('investment'), bound: 'least' }]
    expect(reasonsOf(conditions, { investment: '1' })).toMatchObject([
      { fact: 'investment', found: '1', needed: '1000', distance: '999' },
    ])
  })

  it('by its list where it adds several facts of it up', () => {
    const product = { kind: 'product', of: [fact('units'), fact('repeat')] }
    expect(reasonsOf(overOrders(product), { orders })).toMatchObject([
      { fact: 'orders', found: '7', needed: '10' },
    ])
    expect(reasonsOf(overOrders(fact('units')), { orders })).toMatchObject([
      { fact: 'orders', found: '4', needed: '10' },
    ])
  })

  it('by the first of its facts where they are of no one list', () => {
    const sum = { kind: 'sum', of: [fact('first'), fact('second')] }
    const conditions = [{ kind: 'at_least', of: sum, bound: 'least' }]
    expect(reasonsOf(conditions, { first: '1', second: '2' })).toMatchObject([
      { fact: 'first', found: '3', needed: '1000' },
    ])
  })
})

it('is called by no list where it adds other facts to it', () => {
  const both = {
    kind: 'sum',
    of: [{ kind: 'each', list: 'orders', pays: fact('units') }, fact('cards')],
  }
  const [reason] =
    reasonsOf([{ kind: 'at_least', of: both, bound: 'units' }], { orders, cards: 1 }) ?? []
  expect(reason).toMatchObject({ found: '5', needed: '10' })
  expect(reason?.fact).not.toBe('orders')
})

describe('alternatives', () => {
  /** So many pairs of conditions, of which any one pair would do. */
  const anyOf = (count: number) => {
    const small = smallCorpus({
      small: {
        parameters: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [`p${String(i)}`, String(1000 + i)]),
        ),
        clauses: [
          {
            id: 'A',
            conditions: [
              {
                kind: 'any',
                of: Array.from({ length: count }, (_, i) => ({
                  kind: 'all',
                  of: ['first', 'second'].map((id) => ({
                    kind: 'at_least',
                    of: fact(id),
                    bound: `p${String(i)}`,
                  })),
                })),
              },
            ],
            formula: { kind: 'fixed', amount: 'p0' },
          },
        ],
      },
    })
    const scenario = smallScenario(small, { first: '1', second: '1' })
    const [award] = reportAwards(scenario, small).policies['small']?.clauses ?? []
    return award?.reasons ?? []
  }

  it('are numbered as far as they can be weighed, up to sixteen', () => {
    const reasons = anyOf(16)
    expect(reasons).toHaveLength(32)
    expect(reasons.map(({ options }) => options)).toEqual(
      reasons.map((_, i) => [Math.floor(i / 2) + 1]),
    )
  })

  it('are more than can be told apart from seventeen on', () => {
    const reasons = anyOf(17)
    expect(reasons).toHaveLength(34)
    for (const reason of reasons) {
      expect(reason.alternative).toBe(true)
      expect(reason.options).toBeUndefined()
    }
  })
})

describe('a quantity', () => {
  it('of a fact is of its type', () => {
    const kinds = {
      money: 'money',
      date: 'date',
      rate: 'share',
      count: 'count',
      flag: 'count',
      enum: 'count',
    }
    for (const each of corpus.facts.values()) {
      const { kind } = quantityOfFact(each)
      expect([each.id, kind]).toEqual([each.id, kinds[each.type]])
    }
  })

  it('of a parameter is of its unit', () => {
    const kinds = { yuan: 'money', date: 'date', ratio: 'share', count: 'count', years: 'count' }
    const seen = new Set<string>()
    for (const each of corpus.parameters.values()) {
      seen.add(each.unit)
      expect([each.id, quantityOfParameter(each).kind]).toEqual([each.id, kinds[each.unit]])
    }
    expect([...seen].sort()).toEqual(Object.keys(kinds).sort())
  })
})
