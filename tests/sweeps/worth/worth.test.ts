import { describe, expect, it } from 'vitest'
import type { Found } from '../../../src/sweeps/worth/found'
import { findWorth } from '../../../src/sweeps/worth/found'
import { packed, unpacked } from '../../../src/sweeps/worth/packed'
import type { Worth } from '../../../src/sweeps/worth/worth'
import { stepOf } from '../../../src/sweeps/worth/step'
import { byWorth, worthOf } from '../../../src/sweeps/worth/worth'
import { example, reported, tried } from './tried'

type Input = Readonly<Record<string, unknown>>

const weighed = (input: Input): readonly Worth[] =>
  byWorth([...worthOf(tried(input), reported(input))].filter((each) => each !== null))

const told = (all: readonly Worth[], path: string) => {
  const found = all.find((each) => each.path === path)
  return (
    found && {
      now: found.now && `${found.now.place} ${found.now.amount.toFixed()}`,
      most: `${found.most.place} ${found.most.amount.toFixed()}`,
      of: found.of,
    }
  )
}

describe('what a fact is worth', () => {
  const nothing = weighed({})
  const own = weighed({
    project_investment: '24000000',
    project_is_humanoid_scenario: true,
    robot_orders: [{ units: 20, unit_price: '480000' }],
  })

  it('is what one place pays at most for it where nothing is stated', () => {
    // PD-7 pays 50 million yuan at most, PD-1 half the investment up to 20 million.
    expect(told(nothing, 'robot_orders')).toEqual({ now: null, most: 'pudong 50000000', of: 'any' })
    expect(told(nothing, 'project_investment')).toEqual({
      now: null,
      most: 'pudong 20000000',
      of: 'any',
    })
    // CN-7.1: 3 million a project, as many as there are.
    expect(told(nothing, 'research_projects')).toEqual({
      now: null,
      most: 'changning 3000000',
      of: 'item',
    })
    expect(nothing.slice(0, 2).map(({ path }) => path)).toEqual([
      'robot_orders',
      'project_investment',
    ])
  })

  it('is what a million yuan pays where the texts print no bound', () => {
    expect(told(nothing, 'loan_premium')).toEqual({
      now: null,
      most: 'changning 500000',
      of: 'first',
    })
  })

  it('tells what is paid for it as it is stated', () => {
    expect(told(own, 'robot_orders')).toEqual({
      now: 'pudong 2880000',
      most: 'pudong 50000000',
      of: 'any',
    })
    expect(told(own, 'project_investment')?.now).toBe('pudong 12000000')
  })

  it('names the facts that have to be stated with it', () => {
    const cards = nothing.find(({ path }) => path === 'compute_cards')
    expect(cards?.besides).toEqual(['compute_completed_on', 'compute_server_investment'])
    const standards = nothing.find(({ path }) => path === 'standards_national')
    expect(standards?.besides).toEqual([])
  })

  it('weighs no recognition and no day that is stated', () => {
    const paths = weighed({ application_date: '2026-11-29' }).map(({ path }) => path)
    expect(paths).not.toContain('application_date')
    expect(paths).not.toContain('project_is_digital_benchmark')
  })
})

describe('a little more of a number', () => {
  const changes = (path: string, input: Input) => {
    const step = stepOf(tried(input), path)
    return step && [step.by.toFixed(), ...[...step.changes].map(([p, a]) => `${p} ${a.toFixed()}`)]
  }
  const maker = example('humanoid-maker')

  it('changes what the calculator pays', () => {
    expect(changes('project_investment', maker)).toEqual([
      '1000000',
      'pudong 500000',
      'longhua 300000',
      'shenzhen 300000',
    ])
    expect(changes('city_award', maker)).toEqual([
      '1000000',
      'pudong -1000000',
      'changning 1000000',
      'xuhui 1000000',
    ])
    expect(changes('algorithm_filings', maker)).toEqual(['1', 'longhua 1000000'])
  })

  it('is a smaller step where less is stated, and none where nothing is', () => {
    expect(changes('loan_premium', maker)).toEqual(['100000', 'changning 50000'])
    expect(changes('public_platform_cost', maker)).toBeNull()
    expect(changes('newly_settled', maker)).toBeNull()
  })

  it('says so where it changes nothing', () => {
    expect(changes('compute_purchase', { compute_purchase: '50000000' })).toEqual(['1000000'])
  })
})

it('what is found goes between threads and comes back the same', () => {
  let last: Found | undefined
  for (const each of findWorth(tried({ loan_premium: '64000', newly_settled: true }))) last = each
  expect(last?.weighed?.length).toBeGreaterThan(5)
  expect(last?.assumptions?.length).toBeGreaterThan(0)
  expect(last && unpacked(packed(last))).toEqual(last)
})
