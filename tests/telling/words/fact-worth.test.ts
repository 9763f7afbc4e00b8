import { describe, expect, it } from 'vitest'
import { findWorth } from '../../../src/sweeps/worth/found'
import type { Weighed } from '../../../src/sweeps/worth/found'
import {
  changeable,
  mostText,
  nowText,
  paysText,
  statedText,
  stepText,
  weighedIn,
} from '../../../src/telling/words/fact-worth'
import { corpus } from '../../corpus'
import { example, tried } from '../../sweeps/worth/tried'
import { speechIn } from '../speech'

const [zh, en] = [speechIn('zh-CN'), speechIn('en')]
const maker = weighedOf(example('humanoid-maker'))
const nothing = weighedOf({})

function weighedOf(input: Readonly<Record<string, unknown>>): readonly Weighed[] {
  const all = [...findWorth(tried(input))]
  return all.at(-1)?.weighed ?? []
}

function at(all: readonly Weighed[], path: string): Weighed {
  const found = all.find((each) => each.path === path)
  if (!found) throw new Error(path)
  return found
}

describe('what a fact is worth', () => {
  it('is told by the place where it pays most', () => {
    const orders = at(nothing, 'robot_orders')
    expect(mostText(orders, corpus, zh)).toBe('浦东，至多 5,000 万元')
    expect(mostText(orders, corpus, en)).toBe('Pudong: up to RMB 50 million')
    expect(mostText(at(nothing, 'research_projects'), corpus, zh)).toBe('长宁，每项目至多 300 万元')
  })

  it('is told of a first amount where there is no bound', () => {
    const premium = at(nothing, 'loan_premium')
    expect(mostText(premium, corpus, zh)).toBe('填 100 万元时，长宁 50 万元')
    expect(mostText(premium, corpus, en)).toBe('at RMB 1 million, Changning RMB 0.5 million')
  })

  it('says how many others have to be stated with it', () => {
    expect(mostText(at(nothing, 'compute_cards'), corpus, zh)).toContain('须与其他 2 项一并填写')
  })

  it('is told with what is paid now, the place said once', () => {
    const orders = at(maker, 'robot_orders')
    expect(nowText(orders, corpus, zh)).toBe('浦东 656 万元')
    expect(paysText(orders, corpus, zh)).toBe('浦东 656 万元，至多 5,000 万元')
    expect(paysText(at(maker, 'funding_rounds'), corpus, zh)).toBe('龙华 200 万元，已到上限')
    expect(paysText(at(maker, 'research_projects'), corpus, zh)).toBe(
      '长宁 570 万元，每项目至多 300 万元',
    )
  })

  it('is what is stated, as it was typed where it is refused', () => {
    const said = (input: Readonly<Record<string, unknown>>, path: string) =>
      statedText(path, input, corpus, zh)
    expect(said({ project_investment: '30000000' }, 'project_investment')).toBe('3,000 万元')
    for (const typed of ['3000,00', '一些', '①']) {
      expect(said({ project_investment: typed }, 'project_investment')).toBe(typed)
      const orders = [{ units: typed }]
      expect(said({ robot_orders: orders }, 'robot_orders.0.units')).toBe(typed)
    }
    expect(said({ robot_orders: [{ units: 3 }] }, 'robot_orders.0.units')).toBe('3 台')
    expect(said({}, 'robot_orders.0.units')).toBe('未填')
  })

  it('is told by what a little more changes', () => {
    const step = (path: string, speech: typeof zh): string => {
      const { step: found } = at(maker, path)
      return found ? stepText(found, path, corpus, speech) : ''
    }
    expect(step('project_investment', zh)).toBe('每增加 100 万元：浦东 +50，龙华 +30，深圳 +30')
    expect(step('project_investment', en)).toBe(
      'RMB 1 million more: Pudong +0.5, Longhua +0.3, Shenzhen +0.3',
    )
    expect(step('city_award', zh)).toBe('每增加 100 万元：浦东 −100，长宁 +100，徐汇 +100')
    expect(step('rent_last_year', zh)).toBe('再增加 10 万元，各地金额不变')
  })
})

it('the plans of a company say which facts are told first; what no plan leads to is always told', () => {
  const told = weighedIn(nothing, ['finance'], corpus).map(({ path }) => path)
  expect(told).toContain('funding_rounds')
  expect(told).toContain('city_award')
  expect(told).not.toContain('robot_orders')
  expect(weighedIn(nothing, [], corpus)).toHaveLength(nothing.length)
})

it('numbers that are stated may be changed first, then those that are not; no flag is a number', () => {
  const paths = changeable(maker, corpus).map(({ path }) => path)
  expect(paths.slice(0, 4)).toEqual([
    'robot_orders',
    'project_investment',
    'research_projects',
    'compute_purchase',
  ])
  expect(paths).not.toContain('newly_settled')
  expect(paths.indexOf('public_platform_cost')).toBeGreaterThan(paths.indexOf('cloud_purchase'))
})
