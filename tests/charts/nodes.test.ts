import { describe, expect, test } from 'vitest'
import { written } from '../../src/calculator/fraction'
import { alikeGroups } from '../../src/charts/alike'
import type { PlaceCurves } from '../../src/charts/nodes'
import { findNodes, isJump } from '../../src/charts/nodes'
import type { Curve } from '../../src/calculator/algebras/curve'
import { Decimal } from '../../src/policies/decimal'
import { leadingStretches } from '../../src/sweeps/leading'
import type { Offer } from '../../src/sweeps/offer'
import { factOf, offerOf } from '../sweeps/paid/offers'
import { curveOf, exactly, line, placeOf, straight } from './curves'

const steep = placeOf('steep', straight(2, 0))
const flat = placeOf('flat', straight(0, 60))
const between = placeOf('between', straight(1, 0))
const silent = placeOf('silent', curveOf([0, null, null], [100, null]))
const nothing = placeOf('nothing', straight(0, 0))

/** What the curves pay, each cut to the fen, or to a step. */
const paying = (places: readonly PlaceCurves[], step = '0.01') =>
  places.map(({ id, high, low }) => offerOf(id, [{ high, low, step: new Decimal(step) }]))

const along = {
  sweep: { path: 'revenue', from: exactly(0), to: exactly(100) },
  swept: { path: 'revenue', fact: factOf('revenue') },
}
const nodesOf = (places: readonly PlaceCurves[]) => findNodes(paying(places), along)

const summary = (places: readonly PlaceCurves[]) =>
  leadingStretches(paying(places), along).map(({ from, to, leaders }) => [
    written(from).text,
    written(to).text,
    leaders.join(),
  ])

describe('who leads where', () => {
  test('the lead passes at the crossing', () => {
    expect(summary([steep, flat, between])).toEqual([
      ['0', '30.01', 'flat'],
      ['30.01', '100', 'steep'],
    ])
  })

  test('a place without a number is passed over', () => {
    expect(summary([silent, flat, nothing])).toEqual([['0', '100', 'flat']])
    expect(summary([silent])).toEqual([['0', '100', '']])
  })

  test('the only place with a number leads nobody', () => {
    expect(summary([silent, flat])).toEqual([['0', '100', '']])
    const alone = (places: readonly PlaceCurves[]) =>
      leadingStretches(paying(places), along).map((each) => each.alone)
    expect(alone([silent, flat])).toEqual(['flat'])
    expect(alone([silent, flat, nothing])).toEqual([null])
    expect(alone([silent, nothing])).toEqual([null])
  })

  test('leads from where another gets a number, and not before', () => {
    const late = placeOf(
      'late',
      curveOf([0, null, null], [50, line(0, 10), line(0, 10)], [100, line(0, 10)]),
    )
    const stretches = leadingStretches(paying([late, flat]), along)
    expect(
      stretches.map(({ from, leaders, alone }) => [written(from).text, leaders, alone]),
    ).toEqual([
      ['0', [], 'flat'],
      ['50', ['flat'], null],
    ])
  })

  test('equal amounts lead together, and nothing at all leads nowhere', () => {
    expect(summary([flat, { ...flat, id: 'same' }])).toEqual([['0', '100', 'flat,same']])
    expect(summary([nothing])).toEqual([['0', '100', '']])
  })
})

describe('who leads in what is paid', () => {
  const cut = (id: string, curve: Curve, step: string) =>
    offerOf(id, [{ high: curve, low: curve, step: new Decimal(step) }])
  const told = (offers: readonly Offer[]) =>
    leadingStretches(offers, along).map(({ from, leaders, apart }) => [
      written(from).text,
      leaders.join(),
      apart.toFixed(),
    ])

  test('the lead passes where the new leader is paid more, not where the lines cross', () => {
    // 2 · x cut to 10 passes 60.3 at 40, though its line does at 30.15.
    const [coarse, level] = [
      cut('coarse', straight(2, 0), '10'),
      cut('level', straight(0, 60.3), '0.01'),
    ]
    expect(told([coarse, level])).toEqual([
      ['0', 'level', '0'],
      ['35', 'coarse', '0'],
    ])
  })

  test('equal lines that are cut differently lead together, and it is said how far apart they are', () => {
    const both = [cut('coarse', straight(2, 20), '10'), cut('fine', straight(2, 20), '0.01')]
    expect(told(both)).toEqual([['0', 'coarse,fine', '9.98']])
  })

  test('a line that is ahead by less than its cut takes does not lead', () => {
    const [coarse, fine] = [
      cut('coarse', straight(0, 69), '10'),
      cut('fine', straight(0, 65), '0.01'),
    ]
    expect(told([coarse, fine])).toEqual([['0', 'fine', '0']])
  })

  test('a lead of the lines that is never paid is none', () => {
    const bump = curveOf(
      [0, line(0, 65), line(0, 65)],
      [50, line(0, 69), line(0, 69)],
      [60, line(0, 69), line(0, 65)],
      [100, line(0, 65)],
    )
    const [coarse, fine] = [cut('coarse', bump, '10'), cut('fine', straight(0, 66), '0.01')]
    expect(told([coarse, fine])).toEqual([['0', 'fine', '0']])
    const touching = findNodes([coarse, fine], along).filter(({ kind }) => kind === 'meeting')
    expect(touching.map((node) => node.kind === 'meeting' && node.paidAt)).toEqual([null, null])
  })
})

describe('nodes', () => {
  test('a crossing below the leader is no change of the lead', () => {
    const meetings = nodesOf([steep, flat, between]).flatMap((node) =>
      node.kind === 'meeting'
        ? [[written(node.at).text, node.paidAt?.toFixed(), node.over, node.leads]]
        : [],
    )
    expect(meetings).toEqual([
      ['30', '30.01', 'steep', 'alone'],
      ['60', '60.01', 'between', null],
    ])
  })

  test('a jump is known from a bend', () => {
    const bend = curveOf([0, line(1, 0), line(1, 0)], [9, line(1, 0), line(0, 9)], [99, line(0, 9)])
    const jump = curveOf([0, line(0, 0), line(0, 0)], [9, line(0, 5), line(0, 5)], [99, line(0, 5)])
    const low = curveOf([0, line(0, 0), line(0, 0)], [99, line(0, 0)])
    expect(nodesOf([placeOf('bend', bend, low)]).map(isJump)).toEqual([false])
    expect(nodesOf([placeOf('jump', jump, low)]).map(isJump)).toEqual([true])
  })

  test('a bend of both bounds together is one node', () => {
    const bend = curveOf([0, line(1, 0), line(1, 0)], [9, line(1, 0), line(0, 9)], [99, line(0, 9)])
    expect(nodesOf([placeOf('fixed', bend, bend)])).toHaveLength(1)
  })
})

test('curves that coincide are found, unknown ones are not alike', () => {
  const twin = { ...flat, id: 'twin' }
  expect(alikeGroups([steep, flat, twin, silent, { ...silent, id: 'mute' }])).toEqual([
    ['flat', 'twin'],
  ])
})
