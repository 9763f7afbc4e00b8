import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { tellingPair } from '../../../src/telling/clauses/telling-pair'
import { corpus } from '../../corpus'

const reportOf = (facts: object) => {
  const read = readScenario({ ...facts }, corpus, '2026-11-29')
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}
const maker = reportOf(corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {})
const high = (id: string): number => {
  const sums = Object.values(maker.policies).flatMap(({ clauses }) => clauses)
  const found = sums.find((each) => each.id === id)
  return found?.status === 'awarded' ? Number(found.award?.high) : 0
}

describe('the pair of clauses that opens at first', () => {
  it('is on one theme, of two documents, with the own one left', () => {
    for (const { policies } of corpus.locations) {
      const pair = tellingPair(corpus, maker, policies)
      const [left, right] = [pair?.left, pair?.right].map((id) => corpus.clauses.get(id ?? ''))
      expect(left?.theme).toBe(right?.theme)
      expect(policies).toContain(left?.policy)
      expect(policies).not.toContain(right?.policy)
      expect([left?.formula, right?.formula]).not.toContain(undefined)
    }
  })

  it('pays on both sides, and lies farthest apart of all such', () => {
    const pair = tellingPair(corpus, maker, [])
    const [one, other] = [high(pair?.left ?? ''), high(pair?.right ?? '')]
    expect(Math.min(one, other)).toBeGreaterThan(0)
    const clauses = [...corpus.clauses.values()].filter(({ id }) => high(id) > 0)
    const all = clauses.flatMap((left) =>
      clauses
        .filter(({ theme, policy }) => theme === left.theme && policy !== left.policy)
        .map((right) => Math.abs(high(left.id) - high(right.id))),
    )
    expect(Math.abs(one - other)).toBe(Math.max(...all))
  })

  it('is there for a company of which nothing is known', () => {
    expect(tellingPair(corpus, reportOf({}), [])).not.toBeNull()
  })
})
