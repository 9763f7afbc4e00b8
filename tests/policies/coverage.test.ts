import { describe, expect, it } from 'vitest'
import { coverageOf, coverageOfAll } from '../../src/policies/coverage'
import { corpus } from '../corpus'

describe('what of the documents is calculated', () => {
  it('counts every clause once, as one of three', () => {
    for (const policy of corpus.policies) {
      const { clauses, amount, unquantified, by_reference: reference } = coverageOf(policy)
      expect(amount + unquantified + reference, policy.id).toBe(clauses)
      expect(clauses).toBe(policy.clauses.length)
    }
  })

  it('tells a clause without a number from one that another document fixes', () => {
    const shenzhen = corpus.policies.find(({ id }) => id === 'shenzhen')
    const changning = corpus.policies.find(({ id }) => id === 'changning')
    if (!shenzhen || !changning) throw new Error('no such document')
    expect(coverageOf(shenzhen)).toMatchObject({ unquantified: 0 })
    expect(coverageOf(shenzhen).by_reference).toBeGreaterThan(0)
    expect(coverageOf(changning)).toMatchObject({ by_reference: 0 })
    expect(coverageOf(changning).unquantified).toBeGreaterThan(0)
  })

  it('adds up to all clauses and all parameters', () => {
    const all = coverageOfAll(corpus)
    expect(all.clauses).toBe(corpus.clauses.size)
    expect(all.parameters).toBe(corpus.parameters.size)
    for (const [counted, count] of Object.entries(all)) {
      const each = corpus.policies.map((policy) => coverageOf(policy)[counted as keyof typeof all])
      expect([counted, count]).toEqual([counted, each.reduce((sum, one) => sum + one)])
    }
    const clauses = [...corpus.clauses.values()]
    expect(all.requirements).toBe(clauses.flatMap(({ requirements }) => requirements).length)
    expect(all.conditions).toBeGreaterThan(corpus.policies.length)
    expect(all.amount).toBe([...corpus.clauses.values()].filter(({ formula }) => formula).length)
  })
})
