import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factDifferences } from '../../src/sweeps/fact-differences'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'

const between = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  factDifferences(corpus, a, b)
const stated = (value: unknown) => ({ kind: 'stated', value })

describe('what two scenarios state differently', () => {
  it('is nothing between a scenario and itself', () => {
    fc.assert(
      fc.property(scenarios(corpus), (facts) => {
        expect(between(facts, structuredClone(facts))).toEqual([])
      }),
      drawing(30),
    )
  })

  it('is the same seen from the other side', () => {
    fc.assert(
      fc.property(scenarios(corpus), scenarios(corpus), (one, other) => {
        const back = between(other, one).map(({ path, a, b }) => ({ path, a: b, b: a }))
        expect(back).toEqual(between(one, other))
      }),
      drawing(30),
    )
  })

  it('tells 0, false and not stated apart', () => {
    const found = between(
      { city_award: '0', newly_settled: false },
      { revenue: '1', newly_settled: true },
    )
    expect(found).toEqual(
      [
        { path: 'newly_settled', a: stated(false), b: stated(true) },
        { path: 'city_award', a: stated('0'), b: { kind: 'unstated' } },
        { path: 'revenue', a: { kind: 'unstated' }, b: stated('1') },
      ].sort((x, y) => order(x.path) - order(y.path)),
    )
  })

  it('goes through lists item by item, and tells a missing item from a missing fact', () => {
    const a = { robot_orders: [{ units: 3, unit_price: '10' }] }
    const b = { robot_orders: [{ units: 4 }, { units: 5 }] }
    expect(between(a, b)).toEqual([
      { path: 'robot_orders', a: { kind: 'items', count: 1 }, b: { kind: 'items', count: 2 } },
      { path: 'robot_orders.0.units', a: stated(3), b: stated(4) },
      { path: 'robot_orders.0.unit_price', a: stated('10'), b: { kind: 'unstated' } },
      { path: 'robot_orders.1.units', a: { kind: 'no_item' }, b: stated(5) },
    ])
    expect(between({ robot_orders: [] }, {})).toEqual([
      { path: 'robot_orders', a: { kind: 'items', count: 0 }, b: { kind: 'unstated' } },
    ])
  })

  it('takes a reading that is not chosen for the usual one', () => {
    const usual = corpus.readings.get('PD-A9')?.chosen
    expect(between({ readings: { 'PD-A9': usual } }, {})).toEqual([])
    expect(between({ readings: { 'PD-A9': 'b' } }, {})).toEqual([
      { path: 'readings.PD-A9', a: stated('b'), b: stated(usual) },
    ])
  })
})

const order = (path: string): number => [...corpus.facts.keys()].indexOf(path)
