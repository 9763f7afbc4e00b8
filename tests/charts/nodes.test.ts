import { describe, expect, test } from 'vitest'
import { written } from '../../src/calculator/fraction'
import { alikeGroups } from '../../src/charts/alike'
import { leaderStretches } from '../../src/charts/leaders'
import { findNodes, isJump } from '../../src/charts/nodes'
import { curveOf, line, placeOf, straight } from './curves'

const steep = placeOf('steep', straight(2, 0))
const flat = placeOf('flat', straight(0, 60))
const between = placeOf('between', straight(1, 0))
const silent = placeOf('silent', curveOf([0, null, null], [100, null]))
const nothing = placeOf('nothing', straight(0, 0))

const summary = (places: Parameters<typeof leaderStretches>[0]) =>
  leaderStretches(places).map(({ from, to, leaders }) => [
    written(from).text,
    written(to).text,
    leaders.join(),
  ])

describe('who leads where', () => {
  test('the lead passes at the crossing', () => {
    expect(summary([steep, flat, between])).toEqual([
      ['0', '30', 'flat'],
      ['30', '100', 'steep'],
    ])
  })

  test('a place without a number is passed over', () => {
    expect(summary([silent, flat])).toEqual([['0', '100', 'flat']])
    expect(summary([silent])).toEqual([['0', '100', '']])
  })

  test('equal amounts lead together, and nothing at all leads nowhere', () => {
    expect(summary([flat, { ...flat, id: 'same' }])).toEqual([['0', '100', 'flat,same']])
    expect(summary([nothing])).toEqual([['0', '100', '']])
  })
})

describe('nodes', () => {
  test('a crossing below the leader is no change of the lead', () => {
    const meetings = findNodes([steep, flat, between]).flatMap((node) =>
      node.kind === 'meeting' ? [[written(node.at).text, node.over, node.leads]] : [],
    )
    expect(meetings).toEqual([
      ['30', 'steep', true],
      ['60', 'between', false],
    ])
  })

  test('a jump is known from a bend', () => {
    const bend = curveOf([0, line(1, 0), line(1, 0)], [9, line(1, 0), line(0, 9)], [99, line(0, 9)])
    const jump = curveOf([0, line(0, 0), line(0, 0)], [9, line(0, 5), line(0, 5)], [99, line(0, 5)])
    const low = curveOf([0, line(0, 0), line(0, 0)], [99, line(0, 0)])
    expect(findNodes([placeOf('bend', bend, low)]).map(isJump)).toEqual([false])
    expect(findNodes([placeOf('jump', jump, low)]).map(isJump)).toEqual([true])
  })

  test('a bend of both bounds together is one node', () => {
    const bend = curveOf([0, line(1, 0), line(1, 0)], [9, line(1, 0), line(0, 9)], [99, line(0, 9)])
    expect(findNodes([placeOf('fixed', bend, bend)])).toHaveLength(1)
  })
})

test('curves that coincide are found, unknown ones are not alike', () => {
  const twin = { ...flat, id: 'twin' }
  expect(alikeGroups([steep, flat, twin, silent, { ...silent, id: 'mute' }])).toEqual([
    ['flat', 'twin'],
  ])
})
