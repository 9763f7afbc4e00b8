import { describe, expect, test } from 'vitest'
import {
  itemsOf,
  listWithout,
  valueAtPath,
  withoutPaths,
  withPath,
} from '../../src/policies/scenario-input'
import { corpus } from '../corpus'

const input = {
  revenue: '100',
  robot_orders: [{ units: 1 }, { units: 2, repeat: 3 }],
  readings: { 'PD-A9': 'b' },
}

describe('a scenario as input', () => {
  test('says what stands at a path', () => {
    expect(valueAtPath(input, 'revenue')).toBe('100')
    expect(valueAtPath(input, 'robot_orders.1.repeat')).toBe(3)
    expect(valueAtPath(input, 'robot_orders.0.repeat')).toBeUndefined()
    expect(valueAtPath(input, 'robot_orders.2.units')).toBeUndefined()
    expect(itemsOf(input, 'funding_rounds')).toBeUndefined()
  })

  test('takes a value at a path and leaves the rest as it is', () => {
    expect(withPath(input, 'revenue', '7')).toEqual({ ...input, revenue: '7' })
    const changed = withPath(input, 'robot_orders.0.repeat', 5)
    expect(changed.robot_orders).toEqual([
      { units: 1, repeat: 5 },
      { units: 2, repeat: 3 },
    ])
    expect(input.robot_orders[0]).toEqual({ units: 1 })
  })

  test('no longer states what is set to nothing', () => {
    expect(withPath(input, 'revenue', undefined)).not.toHaveProperty('revenue')
    const changed = withPath(input, 'robot_orders.1.repeat', undefined)
    expect(changed.robot_orders).toEqual([{ units: 1 }, { units: 2 }])
  })

  test('does without facts, whole items, lists and readings at once', () => {
    const paths = new Set(['revenue', 'robot_orders.0', 'robot_orders.1.repeat', 'readings.PD-A9'])
    expect(withoutPaths(input, paths)).toEqual({ robot_orders: [{ units: 2 }], readings: {} })
    expect(withoutPaths(input, new Set(['robot_orders']))).not.toHaveProperty('robot_orders')
    expect(withoutPaths(input, new Set())).toEqual(input)
  })

  test('leaves out a key with dots of its own as it is written', () => {
    const odd = { 'a.b': 1, a: { b: 2 } }
    expect(withoutPaths(odd, new Set(['a.b']))).toEqual({ a: {} })
  })

  test('has the list of a path or not, as far as the path leads', () => {
    expect(listWithout(corpus, input, 'robot_orders.1.units')).toBeNull()
    expect(listWithout(corpus, input, 'robot_orders.2.units')?.id).toBe('robot_orders')
    expect(listWithout(corpus, input, 'funding_rounds.0.amount')?.id).toBe('funding_rounds')
    expect(listWithout(corpus, input, 'project_investment')).toBeNull()
    expect(listWithout(corpus, input, 'no_such_list.0.units')).toBeNull()
  })
})
