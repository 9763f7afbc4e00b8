import { describe, expect, it } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import type { Reason } from '../../../src/calculator/report/reasons'
import type { ScenarioInput } from '../../../src/policies/scenario-input'
import { nearestInReach, reasonGroups } from '../../../src/telling/why/reason-groups'
import { shortReason } from '../../../src/telling/why/short-reason'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

const [zh, en] = [speechIn('zh-CN'), speechIn('en')]
const awardOf = (input: ScenarioInput, id: string) => {
  const { scenario } = readHolding(input, corpus, '2026-11-30')
  const places = Object.values(reportAwards(scenario, corpus).locations)
  const found = places.flatMap(({ clauses }) => clauses).find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
/** Revenue between the first tier and the second, with an earlier year above the first. */
const grown = {
  revenue: '150000000',
  revenue_previous_high: '250000000',
  is_generative_ai_enterprise: true,
  is_enterprise: true,
} as const

describe('why a clause with alternatives is refused, in short', () => {
  const award = awardOf(grown, 'XH-2')

  it('names the nearest tier that is still open, and never a sum of all', () => {
    expect(shortReason(award, corpus, zh)).toBe(
      '上年度主营业务收入现为 15,000 万元，要求超过 100,000 万元，差 85,000 万元，其余 2 组条件也不满足',
    )
    const told = shortReason(award, corpus, en)
    expect(told).toContain('RMB 850 million')
    expect(told).not.toContain('RMB 50 million')
    expect(told).toContain('nor is any of the 2 other alternatives met')
  })

  it('puts the conditions of each alternative together, and none beside them', () => {
    const { needed, groups } = reasonGroups(award.reasons)
    expect(needed).toEqual([])
    expect(groups.map((group) => group.map(({ fact }) => fact))).toEqual([
      ['revenue', 'revenue_previous_high'],
      ['revenue'],
      ['revenue'],
    ])
  })
})

describe('the alternative in reach', () => {
  const short = (fact: string, distance: string): Reason => ({
    condition: 'at_least',
    fact,
    found: '1',
    needed: '9',
    distance,
  })
  const over: Reason = { ...short('revenue_previous_high', '1'), condition: 'at_most' }
  const flag: Reason = { condition: 'flag', fact: 'is_enterprise', found: 'false', needed: 'true' }

  it('is the least growth of one number', () => {
    const near = short('revenue', '3')
    expect(nearestInReach([[short('revenue', '8')], [near], [flag]], corpus)).toBe(near)
  })

  it.each([
    ['what is too high already', [[over]]],
    ['what is not a matter of amounts', [[flag], [flag]]],
    [
      'two numbers that cannot be compared',
      [[short('revenue', '3')], [short('total_revenue', '2')]],
    ],
    ['several numbers at once', [[short('revenue', '3'), short('total_revenue', '2')]]],
  ])('is none for %s', (_, groups) => {
    expect(nearestInReach(groups, corpus)).toBeNull()
  })
})

it('no short reason of an example adds up what are alternatives', () => {
  for (const { scenario } of corpus.examples) {
    const { locations } = reportAwards(readHolding(scenario, corpus, '2026-11-30').scenario, corpus)
    for (const award of Object.values(locations).flatMap(({ clauses }) => clauses)) {
      if (award.status !== 'ineligible') continue
      const told = shortReason(award, corpus, zh)
      const { needed } = reasonGroups(award.reasons)
      const [, count] = /另有 (\d+) 项条件不符合/.exec(told) ?? []
      expect(Number(count ?? 0), `${award.id} ${told}`).toBe(Math.max(0, needed.length - 1))
      expect(told).not.toMatch(/现为\d|[\u4e00-\u9fff] [\u4e00-\u9fff]/)
    }
  }
})
