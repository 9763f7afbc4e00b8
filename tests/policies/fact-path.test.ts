import { describe, expect, test } from 'vitest'
import {
  atIndex,
  besidePath,
  factAt,
  factIdOf,
  headOf,
  itemOf,
  keyAt,
  partsOf,
  pathOf,
  pathOfReading,
  readingAt,
} from '../../src/policies/fact-path'
import { corpus } from '../corpus'

const units = 'robot_orders.2.units'

describe('the path of a fact', () => {
  test('is its id outside lists, and list, place and id inside', () => {
    expect(pathOf({ id: 'revenue' })).toBe('revenue')
    expect(pathOf({ id: 'units' }, { list: 'robot_orders', index: 2 })).toBe(units)
  })

  test('comes apart into what it was made of', () => {
    expect(partsOf(units)).toEqual({
      head: 'robot_orders',
      index: '2',
      id: 'units',
      beyond: false,
    })
    expect(itemOf(units)).toEqual({ list: 'robot_orders', index: 2 })
    expect([headOf(units), factIdOf(units)]).toEqual(['robot_orders', 'units'])
    expect([itemOf('revenue'), headOf('revenue'), factIdOf('revenue')]).toEqual([
      undefined,
      'revenue',
      'revenue',
    ])
  })

  test('that goes on after a fact says so', () => {
    expect(partsOf(`${units}.more`).beyond).toBe(true)
  })

  test('of an item keeps a place that is no number as it is written', () => {
    expect(partsOf('robot_orders.x.units').index).toBe('x')
  })

  test('has one key for all items of a list', () => {
    expect(keyAt(units)).toBe('robot_orders.units')
    expect(['revenue', 'robot_orders'].map(keyAt)).toEqual(['revenue', 'robot_orders'])
  })

  test('leads to the same fact of another item, and to another fact of the same item', () => {
    expect([atIndex(units, 0), atIndex('revenue', 0)]).toEqual(['robot_orders.0.units', 'revenue'])
    expect(besidePath(units, 'repeat')).toBe('robot_orders.2.repeat')
    expect(besidePath('revenue', 'robot_sales')).toBe('robot_sales')
  })

  test('names the record of its fact, whether or not a scenario has the item', () => {
    expect(factAt(corpus, 'robot_orders.499.units')?.list).toBe('robot_orders')
    expect(factAt(corpus, 'revenue')?.id).toBe('revenue')
    const none = ['robot_orders', 'robot_orders.0', 'revenue.0', 'robot_orders.0.revenue', '']
    expect(none.map((path) => factAt(corpus, path))).toEqual(none.map(() => undefined))
  })

  test('of every fact of the vocabulary leads back to it', () => {
    for (const fact of corpus.facts.values()) {
      const item = fact.list === undefined ? undefined : { list: fact.list, index: 7 }
      expect(factAt(corpus, pathOf(fact, item))).toBe(fact)
    }
  })
})

describe('the path of a reading', () => {
  test('is under the readings, and is told from that of a fact', () => {
    expect(pathOfReading('PD-A9')).toBe('readings.PD-A9')
    expect(readingAt('readings.PD-A9')).toBe('PD-A9')
    expect([readingAt(units), readingAt('revenue')]).toEqual([undefined, undefined])
  })
})
