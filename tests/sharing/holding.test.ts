import { describe, expect, it } from 'vitest'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { corpus } from '../corpus'

const day = '2026-06-30'
const hold = (facts: Record<string, unknown>) => readHolding(facts, corpus, day)
const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

describe('what counts of a scenario', () => {
  it('is all of it where all is in order, and then the very input', () => {
    for (const { scenario } of corpus.examples) {
      expect(hold(scenario)).toMatchObject({ problems: [] })
      expect(hold(scenario).input).toBe(scenario)
    }
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>, readonly string[]]>([
    [
      'everything but the facts refused',
      { revenue: '一些', city_award: '-5', project_investment: '30000000' },
      { project_investment: '30000000' },
      ['revenue', 'city_award'],
    ],
    [
      'of an item the facts that are in order',
      { robot_orders: [{ units: 'x', unit_price: '480000' }, { units: 6 }] },
      { robot_orders: [{ unit_price: '480000' }, { units: 6 }] },
      ['robot_orders.0.units'],
    ],
    [
      'the whole, and not the part that is larger',
      { project_investment: '100', project_fiscal_input: '101', project_model_purchase: '100' },
      { project_investment: '100', project_model_purchase: '100' },
      ['project_fiscal_input'],
    ],
    [
      'the whole of an item, and not its part that is larger',
      {
        robot_orders: [
          { units: 6, delivered_units: 6 },
          { units: 6, delivered_units: 7 },
        ],
      },
      { robot_orders: [{ units: 6, delivered_units: 6 }, { units: 6 }] },
      ['robot_orders.1.delivered_units'],
    ],
    [
      'a part whose whole is refused',
      { project_investment: '一些', project_fiscal_input: '5' },
      { project_fiscal_input: '5' },
      ['project_investment'],
    ],
    [
      'nothing of a list that is none',
      { robot_orders: 7, revenue: '5' },
      { revenue: '5' },
      ['robot_orders'],
    ],
    [
      'the readings that are in the register',
      { readings: { 'PD-A9': 'b', 'PD-X': 'b' } },
      { readings: { 'PD-A9': 'b' } },
      ['readings.PD-X'],
    ],
    [
      'nothing of what is no fact, whatever its name',
      { 'a.b': 1, nonsense: 2, revenue: '5' },
      { revenue: '5' },
      ['a.b', 'nonsense'],
    ],
  ])('is %s', (_, facts, input, refused) => {
    const held = hold(facts)
    expect(held.input).toEqual(input)
    expect(held.problems.map(({ fact }) => fact)).toEqual(refused)
  })

  it('comes to what the company comes to that never stated the rest', () => {
    const { revenue: _, ...others } = maker
    const typed = hold({ ...maker, revenue: '一些', project_fiscal_input: '99999999999' })
    const never = hold(others)
    expect(reportAwards(typed.scenario, corpus)).toEqual(reportAwards(never.scenario, corpus))
  })

  it('is found in one pass over a long list, however much of it is refused', () => {
    const orders = Array.from({ length: 500 }, () => ({ units: 'x', unit_price: '480000' }))
    const held = hold({ robot_orders: orders })
    expect(held.problems).toHaveLength(500)
    expect(held.input.robot_orders).toEqual(orders.map(() => ({ unit_price: '480000' })))
  })
})
